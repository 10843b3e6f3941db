import { remember, remembered } from '../lib/remembered'
import { rememberedTheme, rememberTheme, type Look, type Theme } from '../lib/theme'

export const PICTURES = ['curve', 'lifelines', 'constellation', 'places', 'arc', 'cast'] as const
export type Picture = (typeof PICTURES)[number]

export const DRAWERS = ['findings', 'whatif', 'questions', 'history'] as const
export type DrawerName = (typeof DRAWERS)[number]

export const TABS = ['text', 'picture', 'world'] as const
export type Tab = (typeof TABS)[number]

export type Sheet = 'search' | 'goto' | 'help'

/** What of the page is shown: picture, drawer, sheet over it, tab (on a narrow screen), light or dark. */
class View {
  picture = $state<Picture>('curve')
  /** The drawer that is open, null for none. */
  drawer = $state<DrawerName | null>(null)
  /** On a narrow screen an open drawer takes the panels' place; folded, it leaves it to them and shows its head alone. */
  folded = $state(false)
  /** The sheet that lies over the page, null for none. */
  sheet = $state<Sheet | null>(null)
  /** What a narrow screen shows; a wide one shows all three. */
  tab = $state<Tab>('picture')
  theme = $state<Theme>(rememberedTheme())
  /** Letters and digits are keys of the page; who speaks to their machine may switch them off. */
  letters = $state(remembered('letters') !== 'off')
  /** Below about 900 px: one panel at a time. */
  narrow = $state(false)
  /** The person asked for less motion. */
  still = $state(false)
  #systemDark = $state(false)

  /** What the pictures are drawn in. */
  get look(): Look {
    if (this.theme === 'system') return this.#systemDark ? 'dark' : 'light'
    return this.theme
  }

  setTheme(theme: Theme): void {
    this.theme = theme
    rememberTheme(theme)
  }

  setLetters(are: boolean): void {
    this.letters = are
    remember('letters', are ? null : 'off')
  }

  open(drawer: DrawerName): void {
    this.drawer = drawer
    this.folded = false
  }

  /** Close whatever drawer is open. */
  close(): void {
    this.drawer = null
  }

  /** Open the drawer, or close it where it is open and seen. */
  toggleDrawer(drawer: DrawerName): void {
    if (this.drawer === drawer && !(this.narrow && this.folded)) this.close()
    else this.open(drawer)
  }

  /** Show the panel on a narrow screen, also where a drawer is open. */
  show(tab: Tab): void {
    this.tab = tab
    this.folded = true
  }

  /** Follow what the system and the window say; returns what stops it. */
  follow(window: Window): () => void {
    const heard = [
      this.#hear(window, '(prefers-color-scheme: dark)', (is) => (this.#systemDark = is)),
      this.#hear(window, '(prefers-reduced-motion: reduce)', (is) => (this.still = is)),
      this.#hear(window, '(max-width: 899.98px)', (is) => (this.narrow = is)),
    ]
    return () => heard.forEach((stop) => stop())
  }

  #hear(window: Window, media: string, tell: (is: boolean) => void): () => void {
    const list = window.matchMedia(media)
    const changed = (): void => tell(list.matches)
    changed()
    list.addEventListener('change', changed)
    return () => list.removeEventListener('change', changed)
  }
}

export const view = new View()
