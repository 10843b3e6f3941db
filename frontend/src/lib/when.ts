/** A moment (ISO words, or milliseconds since 1970) as people of this `locale` write it; the words where it is none. */
export function when(at: string | number, locale?: string): string {
  const time = new Date(at)
  if (Number.isNaN(time.getTime())) return String(at)
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(time)
}
