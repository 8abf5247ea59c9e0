
// It must be known before anything else of the page is asked for; hence nothing waits here for an answer.
{
  const steps = location.pathname.split("/")
  for (let depth = steps.length - 1; depth > 0; depth--) {
    const root = `${steps.slice(0, depth).join("/")}/`
    const question = new XMLHttpRequest()
    question.open("HEAD", `${root}assets/briefing.css`, false)
    try {
      question.send()
    } catch {
      continue
    }
    // Some hosts answer every address with a page.
    if (question.status === 200 && /css/.test(question.getResponseHeader("Content-Type"))) {
      document.querySelector("base").href = root
      break
    }
  }
}
