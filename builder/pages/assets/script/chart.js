/**
 * Draws the charts of a briefing. Each place for one names its data, an address relative to the page:
 *
 *   <figure class="bf-chart" data-chart="../../charts/weapons-load.json"><figcaption>…</figcaption></figure>
 *
 * When the place comes near the screen, Plotly and the data are fetched in a moment without work, Plotly is read in
 * another and the chart drawn in a third, so that the page goes on answering; who touches the place has it at once.
 * Should anything fail, the caption stays as it is: the table beside it says the same.
 */
(() => {
  "use strict"

  const here = new URL(".", document.currentScript.src)
  const root = new URL("..", here)
  const withoutMouse = matchMedia("(hover: none)")
  /** Each plot with its figure. */
  const drawn = new Map()
  /** In pixels: what fits on A4 and on Letter. */
  const PAPER_WIDTH = 640
  /** In pixels: below this a label takes two lines. */
  const NARROW = 520
  /** In pixels, below a mark. */
  const TIP_GAP = 10
  /** In milliseconds: a browser tells of one touch twice, the second time as if it were a mouse. */
  const SAME_TOUCH = 400
  /** Names that a network shows where there is little room, those of the strongest. */
  const FEW_NAMES = 12
  const FEW_LETTERS = 14
  let onPaper = false
  const LIBRARY = new URL("plotly.min.js", here)
  let bytes
  let library

  function appended(tag, properties) {
    return new Promise((resolve, reject) => {
      document.head.append(Object.assign(document.createElement(tag), properties, { onload: resolve, onerror: reject }))
    })
  }

  /** Fetches Plotly without reading it, which keeps a page from answering for a while. */
  function fetched() {
    bytes ??= appended("link", { rel: "preload", as: "script", href: LIBRARY })
    return bytes
  }

  function plotly() {
    library ??= appended("script", { src: LIBRARY }).then(() => window.Plotly)
    return library
  }

  async function figureAt(address) {
    const answer = await fetch(new URL(address, location.href))
    if (!answer.ok) throw new Error(`${answer.status} for ${address}`)
    return answer.json()
  }

  // Look ----------------------------------------------------------------------------------------------------------

  /** The reader's colours and type, from the style sheet: --bf-chart-ink, --bf-chart-case-1 … */
  function lookOf(plot) {
    const style = getComputedStyle(plot)
    return {
      colour: (name, light) => (!onPaper && style.getPropertyValue(`--bf-chart-${name}`).trim()) || light,
      family: style.fontFamily,
    }
  }

  function themed(figure, plot) {
    const { colour, family } = lookOf(plot)
    const { data, layout } = figure
    const ink = colour("ink", layout.font.color)
    const muted = colour("muted", layout.xaxis.tickfont.color)
    const paper = colour("paper", layout.hoverlabel.bgcolor)
    const font = { ...layout.font, color: ink, family }
    const few = (onPaper ? PAPER_WIDTH : plot.clientWidth) < NARROW
    const axis = (of) => ({
      ...of,
      gridcolor: colour("grid", of.gridcolor),
      zerolinecolor: colour("axis", of.zerolinecolor),
      tickfont: { color: muted },
      title: { ...of.title, font: { ...of.title.font, color: muted } },
    })
    return {
      data: data.map((trace) => coloured(named(trace, few), colour(trace.meta, trace.marker.color), ink)),
      layout: {
        ...layout,
        ...(onPaper ? { width: PAPER_WIDTH } : { autosize: true }),
        font,
        xaxis: axis(layout.xaxis),
        yaxis: layout.yaxis.visible === false ? layout.yaxis : axis(layout.yaxis),
        hoverlabel: { ...layout.hoverlabel, bgcolor: paper, bordercolor: muted, font: { color: ink, family } },
        annotations: notes(layout, plot, font).map((note) => ({
          ...note,
          bgcolor: paper,
          font: { ...note.font, color: note.name === "value" ? muted : ink },
        })),
      },
    }
  }

  /** A trace in the reader's colour. What it says is shown by a tip of ours: Plotly's would cover mark and number. */
  function coloured(trace, colour, ink) {
    const marker = { ...trace.marker, color: colour, line: { ...trace.marker.line, color: colour } }
    const parts = { line: colour, textfont: ink }
    const inked = Object.entries(parts)
      .filter(([part]) => trace[part])
      .map(([part, of]) => [part, { ...trace[part], color: of }])
    return { ...trace, ...Object.fromEntries(inked), marker, hoverinfo: trace.hoverinfo ?? "none", hovertemplate: null }
  }

  /** A trace of names or numbers, the later names and the long numbers left out where there is little room. */
  function named(trace, few) {
    const keeps = { labels: (_, number) => number < FEW_NAMES, numbers: (text) => text.length <= FEW_LETTERS }[trace.name]
    if (!few || !keeps) return trace
    return { ...trace, text: trace.text.map((text, number) => (keeps(text, number) ? text : "")) }
  }

  // Labels --------------------------------------------------------------------------------------------------------

  /**
   * The layout's texts, cut to the room there is. A label holds claimant and source: side by side, with what the number
   * at the right end leaves them, or on a narrow screen the source below.
   */
  function notes({ annotations }, plot, font) {
    const pen = document.createElement("canvas").getContext("2d")
    const widthOf = (text, weight = 400) => {
      pen.font = `${weight} ${font.size}px ${font.family}`
      return pen.measureText(text).width
    }
    const room = onPaper ? PAPER_WIDTH : plot.clientWidth
    const label = room < NARROW ? labelOfTwoLines : labelOfOneLine
    const values = annotations
      .filter(({ name }) => name === "value")
      .map(({ text }) => cut(written(text).textContent, room / 2, widthOf))
    const rests = values.map((value) => room - widthOf(value) - 28)
    const texts = {
      heading: ({ text }) => ({ text }),
      label: ({ text }) => label(written(text), { room, rest: rests.shift(), widthOf }),
      value: () => ({ text: letters(values.shift()), yshift: room < NARROW ? 11 : 0 }),
    }
    return annotations.map((note) => ({ ...note, ...texts[note.name](note) }))
  }

  function written(text) {
    return new DOMParser().parseFromString(text, "text/html").body
  }

  function labelOfOneLine({ firstChild, lastChild }, { rest, widthOf }) {
    const who = cut(firstChild.textContent, rest, (text) => widthOf(text, 700))
    const where = cut(lastChild.textContent, rest - widthOf(who, 700), widthOf)
    return { text: `<b>${letters(who)}</b>${where.length > 6 ? letters(where) : ""}` }
  }

  function labelOfTwoLines({ firstChild, lastChild }, { room, rest, widthOf }) {
    const who = cut(firstChild.textContent, rest, (text) => widthOf(text, 700))
    const where = cut(lastChild.textContent.replace(" · ", ""), room - 12, widthOf)
    return { text: `<b>${letters(who)}</b><br>${letters(where)}`, yshift: 3 }
  }

  function cut(text, room, widthOf) {
    if (widthOf(text) <= room) return text
    let shown = text
    while (shown && widthOf(`${shown}…`) > room) shown = shown.slice(0, -1).trimEnd()
    return shown && `${shown}…`
  }

  function letters(text) {
    return text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  }

  // Drawing -------------------------------------------------------------------------------------------------------

  async function redraw(plot) {
    const figure = drawn.get(plot)
    const { data, layout } = themed(figure, plot)
    await (await plotly()).react(plot, data, layout, figure.config)
  }

  function redrawAll() {
    for (const plot of drawn.keys()) {
      if (plot.isConnected) redraw(plot)
      else drawn.delete(plot)
    }
  }

  /** Shows what a mark says below it, so that mark and number stay in view. */
  function tipOf(plot) {
    const tip = document.createElement("div")
    tip.className = "bf-tip"
    tip.hidden = true
    plot.after(tip)
    plot.on("plotly_hover", ({ points: [point] }) => {
      tip.replaceChildren(...written(point.hovertext).childNodes)
      tip.hidden = false
      const { x0, x1, y1 } = point.bbox
      const left = (x0 + x1 - tip.offsetWidth) / 2
      tip.style.left = `${Math.max(0, Math.min(left, plot.clientWidth - tip.offsetWidth))}px`
      tip.style.top = `${plot.offsetTop + y1 + TIP_GAP}px`
    })
    plot.on("plotly_unhover", () => {
      tip.hidden = true
    })
  }

  /** A click leads to the evidence. Without a mouse the first touch shows what a mark says, the second follows it. */
  function follow(plot) {
    let shown
    let since = 0
    plot.on("plotly_click", ({ points: [point] }) => {
      const address = point?.customdata
      if (!address) return
      const now = performance.now()
      if (withoutMouse.matches && shown !== address) {
        shown = address
        since = now
      } else if (!withoutMouse.matches || now - since > SAME_TOUCH) {
        location.assign(new URL(address, root))
      }
    })
    plot.on("plotly_hover", () => plot.classList.add("bf-plot--over-mark"))
    plot.on("plotly_unhover", () => plot.classList.remove("bf-plot--over-mark"))
  }

  /** A control for what a chart leaves out at first: traces that are not visible. */
  function choiceIn(place, plot) {
    const { more } = place.dataset
    if (!more) return
    const hidden = drawn.get(plot).data.filter(({ visible }) => visible === false)
    const label = document.createElement("label")
    const box = document.createElement("input")
    label.className = "bf-choice"
    box.type = "checkbox"
    label.append(box, ` ${more}`)
    box.addEventListener("change", () => {
      for (const trace of hidden) trace.visible = box.checked
      redraw(plot)
    })
    plot.before(label)
  }

  function plotIn(place) {
    const plot = document.createElement("div")
    plot.className = "bf-plot"
    plot.setAttribute("role", "img")
    plot.setAttribute("aria-label", `Chart: ${place.querySelector("figcaption")?.textContent.trim() ?? ""} The table below leads to the evidence of each mark by keyboard.`)
    place.append(plot)
    return plot
  }

  /** Resolved once somebody touches a place or points into it. */
  function touched(place) {
    return new Promise((resolve) => {
      for (const type of ["pointermove", "pointerdown"]) place.addEventListener(type, resolve, { once: true })
    })
  }

  async function draw(place) {
    const asked = touched(place)
    const next = () => new Promise((resolve) => setTimeout(resolve))
    const moment = () => Promise.race([idleMoment(), asked.then(next)])
    let plot
    try {
      await moment()
      const [figure] = await Promise.all([figureAt(place.dataset.chart), fetched()])
      await moment()
      await plotly()
      await moment()
      plot = plotIn(place)
      drawn.set(plot, figure)
      await redraw(plot)
      place.querySelector(".bf-room")?.remove()
      follow(plot)
      tipOf(plot)
      choiceIn(place, plot)
      widths.observe(plot)
    } catch (reason) {
      console.info("A chart could not be drawn; its table says the same.", reason)
      drawn.delete(plot)
      plot?.remove()
      place.querySelector(".bf-room:not(.bf-still)")?.remove()
    }
  }

  const arrivals = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue
        arrivals.unobserve(target)
        draw(target)
      }
    },
    { rootMargin: "400px" },
  )

  /** Plotly follows a changed width by itself; the labels have to be cut anew. */
  const widths = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) {
      const width = String(Math.round(contentRect.width))
      const before = target.dataset.width
      target.dataset.width = width
      if (before && before !== width && width !== "0" && drawn.has(target)) redraw(target)
    }
  })

  const scheme = new MutationObserver(redrawAll)

  function start() {
    for (const place of document.querySelectorAll("[data-chart]:not(:has(.bf-plot))")) arrivals.observe(place)
    scheme.observe(document.body, { attributeFilter: ["data-md-color-scheme"] })
  }

  /** What is folded away is open on paper; the style sheet does it where the browser can, this where it cannot. */
  function unfold() {
    for (const part of document.querySelectorAll("details.bf-more")) {
      if (onPaper && !part.open) part.dataset.folded = part.open = true
      else if (!onPaper && part.dataset.folded) {
        part.open = false
        delete part.dataset.folded
      }
    }
  }

  for (const [event, paper] of Object.entries({ beforeprint: true, afterprint: false })) {
    addEventListener(event, () => {
      onPaper = paper
      unfold()
      redrawAll()
    })
  }
  onEachPage(start)
})()
