import type { components } from './schema'

/** The names of what the server says and what it is asked for, from its OpenAPI description. */
type Schemas = components['schemas']

export type Act = Schemas['ActWish']['act']
export type AskedScene = Schemas['AskedScene']
export type CastMember = Schemas['CastMember']
export type CastView = Schemas['CastView']
export type Change = Schemas['Change']
export type Choice = Schemas['Choice']
export type ClaimLine = Schemas['ClaimLine']
export type Clock = Schemas['Clock']
export type ClockStep = Schemas['ClockStep']
export type CorrectionLine = Schemas['CorrectionLine']
export type Corrections = Schemas['Corrections']
export type Falling = Schemas['Falling']
export type Fate = Schemas['Fate']
export type FindingLine = Schemas['FindingLine']
export type Findings = Schemas['Findings']
export type Found = Schemas['Found']
export type Hit = Schemas['Hit']
export type Ledger = Schemas['Ledger']
export type Meeting = Schemas['Meeting']
export type Missed = Schemas['Missed']
export type NextQuestion = Schemas['NextQuestion']
export type Notice = Schemas['Notice']
export type Passage = Schemas['Passage']
export type Person = Schemas['Person']
export type PlaceLine = Schemas['PlaceLine']
export type Quoted = Schemas['Quoted']
export type ReadingState = Schemas['ReadingState']
export type Run = Schemas['Run']
export type SceneLine = Schemas['SceneLine']
export type SceneText = Schemas['SceneText']
export type SetAside = Schemas['SetAside']
export type Shelf = Schemas['Shelf']
export type ShelfStory = Schemas['ShelfStory']
export type SomeoneHere = Schemas['SomeoneHere']
export type Stay = Schemas['Stay']
export type StoryFrame = Schemas['StoryFrame']
export type TextParagraph = Schemas['TextParagraph']
export type Touching = Schemas['Touching']
export type WhatIfOutcome = Schemas['WhatIfOutcome']
export type Why = Schemas['Why']
export type World = Schemas['World']

export type Hour = NonNullable<SceneLine['hour']>
export type Severity = FindingLine['severity']
export type Status = NonNullable<ClockStep['status']>

/** The wishes without what the server fills in where it is left out. */
export type ReplyWish = Partial<Schemas['ReplyWish']> & Pick<Schemas['ReplyWish'], 'revision' | 'token'>
export type WhatIfWish = Partial<Schemas['WhatIfWish']> & Pick<Schemas['WhatIfWish'], 'revision'>
