/** How much room the pictures have in the centre of the page. */
class Room {
  /** Pictures are drawn wider than their column, so that each scene has room, and scrolled along with the cursor. */
  wide = $state(false)
  /** Of the centre below its tabs, in pixels. */
  height = $state(0)
}

export const room = new Room()
