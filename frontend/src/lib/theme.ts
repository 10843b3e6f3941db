import { remember, remembered } from './remembered'

export type Look = 'light' | 'dark'
export type Theme = Look | 'system'

/** The theme that was chosen in this browser; the system's where none was. */
export function rememberedTheme(): Theme {
  const kept = remembered('theme')
  return kept === 'light' || kept === 'dark' ? kept : 'system'
}

export function rememberTheme(theme: Theme): void {
  remember('theme', theme === 'system' ? null : theme)
}
