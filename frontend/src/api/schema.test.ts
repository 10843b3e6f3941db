// @vitest-environment node
import { readFileSync } from 'node:fs'
import openapiTS, { astToString, COMMENT_HEADER } from 'openapi-typescript'
import { expect, test } from 'vitest'

test('the types are those of what the server describes (else: npm run types)', async () => {
  const described: object = JSON.parse(readFileSync('src/api/openapi.json', 'utf8')) as object
  const types = COMMENT_HEADER + astToString(await openapiTS(JSON.stringify(described)))
  expect(readFileSync('src/api/schema.ts', 'utf8').trim()).toBe(types.trim())
})
