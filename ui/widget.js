// The widget in its frame: asks without leaving the page, and tells the page around how high it is.
(() => {
  "use strict";

  const root = document.documentElement;
  const main = document.querySelector("main");
  const form = document.querySelector("form");
  const status = document.querySelector("[role=status]");
  const host = root.dataset.host; // the origin of the page around; none where it may not be told anything
  let asked = 0;

  const tell = (message) => host && parent !== window && parent.postMessage(message, host);
  const tellHeight = () => tell({ height: Math.ceil(document.body.getBoundingClientRect().height) });

  addEventListener("message", ({ source, origin, data }) => {
    if (source !== parent || origin !== host) return;
    if (["auto", "light", "dark"].includes(data?.theme)) root.dataset.theme = data.theme;
  });

  async function ask(question) {
    const address = new URL(location.href);
    const turn = ++asked;
    address.searchParams.set("q", question);
    address.searchParams.set("part", "answer");
    main.ariaBusy = "true";
    status.textContent = status.dataset.searching;
    let found;
    try {
      const answer = await fetch(address);
      found = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main");
    } catch {
      found = null;
    }
    if (turn !== asked) return; // a newer question is under way
    main.ariaBusy = "false";
    if (found) main.replaceChildren(...found.childNodes);
    else main.textContent = main.dataset.failed;
    status.textContent = main.querySelector("h2, [role=alert]")?.textContent || main.textContent;
  }

  form?.addEventListener("submit", (event) => {
    event.preventDefault();
    ask(form.elements.q.value);
  });
  main.addEventListener("click", (event) => {
    const link = event.target.closest("a.ask");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    form.elements.q.value = new URL(link.href).searchParams.get("q");
    ask(form.elements.q.value);
  });
  new ResizeObserver(tellHeight).observe(document.body);
  tell({ ready: true });
})();
