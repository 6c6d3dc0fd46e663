// Puts the widget where the script stands. Options, all of them optional:
//   data-lang      en, zh-Hans, zh-Hant   (the language of the page)
//   data-theme     auto, light, dark      (auto); may be changed at any time
//   data-question  asked at once
//   data-quote     the id of a statement: shows that one instead of the question field
//   data-height    pixels at most; what is higher is scrolled inside
(() => {
  "use strict";

  const WORDS = "__WORDS__";
  const THEMES = ["auto", "light", "dark"];
  const LONGEST = "__LONGEST__";
  const PATIENCE = 3000; // milliseconds between a frame that has loaded and its first word

  const script = document.currentScript;
  if (script?.tagName !== "SCRIPT") { // an element of that name would stand in for it
    console.error("[quotes] embed.js has to be a plain script, not a module");
    return;
  }
  const { lang, theme, question, quote, height } = script.dataset;
  const around = script.parentElement?.closest("[lang]")?.lang;
  const language = lang || around || navigator.language;
  const chinese = /^zh/i.test(language);
  const words = WORDS[chinese ? (/hant|tw|hk|mo/i.test(language) ? "zh-Hant" : "zh-Hans") : "en"];
  const site = new URL("./", script.src);
  const box = document.createElement("div");
  const frame = document.createElement("iframe");
  let ready = false;
  script.after(box);

  function say(text) {
    const line = document.createElement("p");
    const link = document.createElement("a");
    const query = new URLSearchParams(question && { q: question });
    link.href = quote ? new URL(`quotes/${encodeURIComponent(quote)}`, site) : `${site}?${query}`;
    link.textContent = words.title;
    line.append(text, " ", link);
    box.replaceChildren(line);
    console.error(`[quotes] ${text}`);
  }

  const mistaken = Object.entries({
    "data-lang": lang && !/^(en|zh)(-|$)/i.test(lang),
    "data-theme": theme && !THEMES.includes(theme),
    "data-question": question?.length > LONGEST,
    "data-height": height && !/^[1-9]\d{1,4}$/.test(height),
  }).find(([, wrong]) => wrong);
  if (mistaken) {
    say(words.mistake.replace("{attribute}", `${mistaken[0]}="${script.getAttribute(mistaken[0])}"`));
    return;
  }

  function sendTheme() {
    const { theme } = script.dataset;
    if (ready) frame.contentWindow.postMessage({ theme: theme || THEMES[0] }, site.origin);
  }

  addEventListener("message", ({ source, origin, data }) => {
    if (!frame.contentWindow || source !== frame.contentWindow || origin !== site.origin) return;
    if (data?.ready) {
      ready = true;
      sendTheme();
    }
    if (data?.height > 0) frame.style.height = `${Math.min(data.height, height || Infinity)}px`;
  });
  frame.addEventListener("load", () => {
    setTimeout(() => ready || say(words.refused), PATIENCE);
  });
  new MutationObserver(sendTheme).observe(script, { attributeFilter: ["data-theme"] });

  const address = new URL("widget", site);
  const asked = { lang: language, theme, q: question, quote, origin: location.origin };
  for (const [name, value] of Object.entries(asked)) if (value) address.searchParams.set(name, value);
  frame.src = address;
  frame.title = words.title;
  frame.loading = "lazy";
  frame.referrerPolicy = "no-referrer";
  Object.assign(frame.style, { display: "block", width: "100%", height: "9em", border: "0" });
  box.append(frame);
})();
