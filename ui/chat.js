// What the chat does beyond Gradio: questions as links, copying, the address, and where the page stands.
// Everything works on the document, so it does not matter when Gradio puts its parts in place.
(() => {
  "use strict";

  const words = document.getElementById("content").dataset;
  const language = document.documentElement.lang;
  const field = () => document.querySelector("#question textarea");
  const asked = () => [...document.querySelectorAll("#thread .asked")];
  const parameter = (name) => new URLSearchParams(location.search).get(name) || "";
  // The question that a follow-up was searched with stands above its answer.
  const answerTo = (bubble) => bubble.closest(".message-row")?.nextElementSibling;
  const before = (bubble) => answerTo(bubble)?.querySelector(".before")?.textContent || "";
  const calm = 400; // milliseconds before a search is called slow
  let pending, saying, lost;
  let sent = ""; // the question that waits for its answer

  function ask(text) {
    const box = field();
    const button = document.getElementById("ask");
    if (!box || !button) return false; // Gradio has not put all of them in place yet
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value").set.call(box, text);
    box.dispatchEvent(new Event("input", { bubbles: true }));
    // Gradio takes the new text over before the next frame.
    requestAnimationFrame(() => button.click());
    return true;
  }

  // Safari hands out the clipboard only to a promise made during the click itself.
  async function copy(link) {
    const text = fetch(link.href).then((answer) => {
      if (!answer.ok) throw new Error(answer.statusText);
      return answer.text();
    });
    if (window.ClipboardItem && navigator.clipboard?.write) {
      const blob = text.then((words) => new Blob([words], { type: "text/plain" }));
      await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })]);
    } else {
      await navigator.clipboard.writeText(await text);
    }
  }

  function say(text, beside) {
    let line = document.getElementById("said");
    if (!line) {
      line = Object.assign(document.createElement("p"), { id: "said" });
      line.setAttribute("role", "status");
    }
    (beside || document.getElementById("content")).append(line);
    line.textContent = "";
    saying = requestAnimationFrame(() => (line.textContent = text));
  }

  function hush() {
    clearTimeout(pending);
    cancelAnimationFrame(saying);
    const line = document.querySelector("#field > #said");
    if (line) line.textContent = "";
  }

  // What came of a question, in a line: the thread itself would be read out with every word of every card.
  const heard = Object.assign(document.createElement("p"), { id: "heard" });
  heard.setAttribute("role", "status");
  document.getElementById("content").append(heard);

  function announce(bubble) {
    heard.textContent = answerTo(bubble)?.querySelector(".answer h2")?.textContent || "";
  }

  // The link that was followed may be gone, or be left far above.
  function take(bubble) {
    const at = document.activeElement;
    if (at && at !== document.body && !at.matches("a.ask")) return;
    bubble.tabIndex = -1;
    bubble.focus({ preventScroll: true });
  }

  document.addEventListener("click", (event) => {
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    const link = event.target.closest?.("a.ask, a.copy");
    if (!plain || !link) return;
    if (link.matches(".ask")) {
      const text = new URL(link.href).searchParams.get("q");
      if (ask(text)) event.preventDefault();
      return;
    }
    event.preventDefault();
    const actions = link.closest(".actions");
    copy(link).then(
      () => say(words.copied, actions),
      () => say(words.copyFailed, actions),
    );
  });

  // A search is over before a reader would read that it is going on; only a slow one is announced.
  function wait() {
    sent = field()?.value.trim() || "";
    if (lost) keep();
    clearTimeout(pending);
    pending = setTimeout(() => say(words.searching, document.getElementById("field")), calm);
  }

  document.addEventListener("click", (event) => event.target.closest?.("#ask") && wait(), true);
  document.addEventListener("keypress", (event) => {
    if (event.key === "Enter" && !event.shiftKey && event.target === field()) wait();
  });

  // The address follows the question, so that it can be shared and Back works. The question that the page was
  // opened with may be written otherwise there (spaces, length): that one takes its own place, or Back would
  // open it again and again.
  let opened = parameter("q").trim() !== "";
  function follow(text, after) {
    const put = opened ? "replaceState" : "pushState";
    opened = false;
    if (parameter("q") === text && parameter("after") === after) return;
    history[put](null, "", asking(location.href, text, after));
    for (const link of document.querySelectorAll(".languages a")) link.href = asking(link.href, text, after);
  }

  // Gradio opens the page anew when a lost connection is back: the address then asks what was not answered.
  function keep() {
    const last = asked().at(-1);
    if (sent) follow(sent, last ? before(last) || last.textContent : "");
  }

  function asking(address, text, after) {
    const other = new URL(address);
    other.searchParams.set("q", text);
    if (after) other.searchParams.set("after", after);
    else other.searchParams.delete("after");
    return other;
  }

  history.scrollRestoration = "manual"; // the turn that the address names is where to go back to
  window.addEventListener("popstate", () => {
    const turn = asked().findLast(
      (bubble) => bubble.textContent === parameter("q") && before(bubble) === parameter("after"),
    );
    if (turn) turn.scrollIntoView();
    else location.reload();
  });

  let seen = "";
  new MutationObserver(() => {
    if (document.documentElement.lang !== language) document.documentElement.lang = language;
    // Gradio labels a message with its source, which a screen reader would read out as markup.
    for (const message of document.querySelectorAll("#thread [data-testid][aria-label]")) {
      message.removeAttribute("aria-label");
    }
    const log = document.querySelector('#thread [aria-live="polite"]');
    log?.setAttribute("aria-live", "off");
    log?.setAttribute("aria-label", words.thread);
    // Gradio opens every link in a new tab; the site's own pages are one Back away.
    for (const link of document.querySelectorAll('#thread a[target][href^="/"]')) link.removeAttribute("target");
    for (const failure of document.querySelectorAll(".toast-body.error:not([data-said])")) {
      failure.dataset.said = "";
      clearTimeout(pending);
      const told = failure.querySelector("[data-testid=toast-text]")?.textContent;
      const text = told === words.busy ? told : words.noAnswer;
      say(text, document.getElementById("field"));
      const waiting = document.querySelector(".pending .lead");
      if (waiting) Object.assign(waiting, { className: "problem", textContent: text });
      lost = true;
      keep();
    }
    // Their number alone does not tell: with a new question the oldest one leaves a long thread.
    const bubbles = asked();
    const parts = document.querySelectorAll("#thread :is(.asked, .answer, .problem)").length;
    const shown = [parts, ...bubbles.map((bubble) => bubble.textContent)].join("\n");
    if (shown === seen) return;
    seen = shown;
    lost = false;
    sent = "";
    hush();
    const newest = bubbles.at(-1);
    newest?.scrollIntoView();
    if (!newest) return;
    follow(newest.textContent, before(newest));
    announce(newest);
    take(newest);
  }).observe(document.documentElement, { childList: true, subtree: true, attributeFilter: ["lang"] });
})();
