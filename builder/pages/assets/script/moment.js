/**
 * The moments in which a page may be kept busy: somebody is there, has been still for a while, and the browser has
 * nothing else to do. Who never moves reads what stands in the page, and is spared the rest.
 */
const idleMoment = (() => {
  "use strict"

  const SIGNS = ["pointermove", "pointerdown", "touchstart", "wheel", "scroll", "keydown"]
  /** In milliseconds: who has just moved is about to look at something, or to ask for it. */
  const STILL = 300
  /** In milliseconds: a browser that draws without end, or not at all, calls no moment idle. */
  const PATIENCE = 500
  let moved
  const waiting = []

  const idle = window.requestIdleCallback ?? ((act) => setTimeout(act))
  const rest = () => STILL - (performance.now() - moved)

  function wait(act) {
    if (moved === undefined) waiting.push(act)
    else if (rest() > 0) setTimeout(wait, rest(), act)
    else idle(() => (rest() > 0 ? wait(act) : act()), { timeout: PATIENCE })
  }

  function note() {
    moved = performance.now()
    for (const act of waiting.splice(0)) wait(act)
  }

  for (const type of SIGNS) addEventListener(type, note, { capture: true, passive: true })

  /** Resolves in the next such moment. */
  return () => new Promise(wait)
})()
