/**
 * Draws the charts of a briefing. Each place for one names its figure, an address below the site's root:
 *
 *   <div class="bf-chart" data-chart="assets/charts/weapons-load.json" role="img" aria-label="…"></div>
 *
 * Plotly and the figure are fetched when the place comes near the screen, from the folder that this script lies in.
 * Should anything fail, the place stays empty and hidden: the table below it says the same.
 */
(() => {
  "use strict"

  const script = document.currentScript
  const here = new URL(".", script.src)
  const root = new URL("..", here)
  const drawn = new Map()
  const touch = matchMedia("(hover: none)")
  let plotly

  function loadPlotly() {
    plotly ??= new Promise((resolve, reject) => {
      const element = document.createElement("script")
      element.src = new URL("plotly.min.js", here)
      element.onload = () => resolve(window.Plotly)
      element.onerror = reject
      document.head.append(element)
    })
    return plotly
  }

  async function loadFigure(address) {
    const answer = await fetch(new URL(address, root))
    if (!answer.ok) throw new Error(answer.status)
    return answer.json()
  }

  /** The colours of the reader's scheme, from the style sheet: --bf-chart-ink, --bf-chart-case-1 … */
  function palette(place) {
    const style = getComputedStyle(place)
    return (name, fallback) => style.getPropertyValue(`--bf-chart-${name}`).trim() || fallback
  }

  function coloured(trace, colour) {
    const own = colour(trace.meta, trace.marker.color)
    const marker = { ...trace.marker, color: own, line: { ...trace.marker.line, color: own } }
    return { ...trace, marker }
  }

  function themed(figure, place) {
    const colour = palette(place)
    const { layout } = figure
    const ink = colour("ink", layout.font.color)
    const muted = colour("muted", layout.xaxis.tickfont.color)
    const font = { ...layout.font, color: ink, family: getComputedStyle(place).fontFamily }
    const xaxis = {
      ...layout.xaxis,
      gridcolor: colour("grid", layout.xaxis.gridcolor),
      zerolinecolor: muted,
      tickfont: { color: muted },
    }
    const hoverlabel = {
      ...layout.hoverlabel,
      bgcolor: colour("paper", "#fff"),
      bordercolor: muted,
      font: { color: ink, family: font.family },
    }
    return {
      data: figure.data.map((trace) => coloured(trace, colour)),
      layout: { ...layout, font, xaxis, hoverlabel, annotations: fitted(layout, place, font, muted) },
    }
  }

  /** Labels cut to the width there is: claimant and source at the left, the number at the right. */
  function fitted(layout, place, font, muted) {
    const pen = document.createElement("canvas").getContext("2d")
    const width = (text, weight) => {
      pen.font = `${weight} ${font.size}px ${font.family}`
      return pen.measureText(text).width
    }
    const labels = layout.annotations.filter(({ name }) => name === "label")
    const values = layout.annotations.filter(({ name }) => name === "value")
    const rest = layout.annotations.filter(({ name }) => name === "heading")
    return [
      ...rest,
      ...values.map((value) => ({ ...value, font: { color: muted } })),
      ...labels.map((label, row) => {
        const room = place.clientWidth - width(plain(values[row].text), 400) - 24
        return { ...label, text: labelText(...layout.meta.labels[row], room, width) }
      }),
    ]
  }

  function labelText(claimant, source, room, width) {
    const who = cut(claimant, Math.max(room, 0), (text) => width(text, 700))
    const left = room - width(`${who} · `, 700)
    const where = cut(source, left, (text) => width(text, 400))
    return `<b>${escaped(who)}</b>` + (where.length > 4 ? ` · ${escaped(where)}` : "")
  }

  function cut(text, room, width) {
    let shown = text
    while (shown && width(shown === text ? shown : `${shown}…`) > room) shown = shown.slice(0, -1).trimEnd()
    return shown === text ? text : shown && `${shown}…`
  }

  function escaped(text) {
    return text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  }

  function plain(text) {
    return text.replace(/&amp;/g, "&").replace(/&lt;/g, "<").replace(/&gt;/g, ">")
  }

  function redraw(place) {
    const { figure, Plotly } = drawn.get(place)
    const { data, layout } = themed(figure, place)
    return Plotly.react(place, data, layout, figure.config)
  }

  /** A click leads to the evidence. Without a mouse the first touch shows the label, the second one follows it. */
  function follow(place) {
    let shown
    place.on("plotly_click", ({ points: [point] }) => {
      const address = point && point.customdata
      if (!address) return
      if (touch.matches && shown !== address) shown = address
      else window.location.assign(new URL(address, root))
    })
    place.on("plotly_hover", () => place.classList.add("bf-chart--over-mark"))
    place.on("plotly_unhover", () => place.classList.remove("bf-chart--over-mark"))
  }

  async function draw(place) {
    try {
      const [Plotly, figure] = await Promise.all([loadPlotly(), loadFigure(place.dataset.chart)])
      if (!place.isConnected) return
      drawn.set(place, { figure, Plotly })
      place.classList.add("bf-chart--drawn")
      await redraw(place)
      follow(place)
      resizes.observe(place)
    } catch {
      drawn.delete(place)
      place.classList.remove("bf-chart--drawn")
      place.hidden = true
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

  /** Plotly follows the width by itself; the labels have to be cut anew. */
  const widths = new WeakMap()
  const resizes = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) {
      const before = widths.get(target)
      widths.set(target, contentRect.width)
      if (before !== undefined && before !== contentRect.width && contentRect.width && drawn.has(target)) {
        redraw(target)
      }
    }
  })

  function redrawAll() {
    for (const place of drawn.keys()) {
      if (place.isConnected) redraw(place)
      else drawn.delete(place)
    }
  }

  function start() {
    for (const place of document.querySelectorAll("[data-chart]")) {
      if (!drawn.has(place)) arrivals.observe(place)
    }
    new MutationObserver(redrawAll).observe(document.body, {
      attributeFilter: ["data-md-color-scheme"],
    })
  }

  addEventListener("beforeprint", redrawAll)
  addEventListener("afterprint", redrawAll)
  if (window.document$) window.document$.subscribe(start)
  else if (document.readyState === "loading") addEventListener("DOMContentLoaded", start)
  else start()
})()
