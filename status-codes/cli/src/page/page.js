// Search and filters of the page. They only use the content of the page; nothing is fetched or stored.
"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const form = byId("page-controls");
  const search = byId("page-search");
  const filter = byId("page-filter");
  const count = byId("page-count");
  const main = byId("page-statuses");
  const results = byId("page-results");
  const [byName, byText, nothing] = results.children;

  // Returns the words of a text, each after a space, so that " wor" finds the beginning of a word.
  const words = (text) => " " + text.toLowerCase().replace(/\brfc(?=\d)/g, "rfc ").replace(/[^\p{L}\p{N}]+/gu, " ").trim();

  const places = document.querySelectorAll("nav li");
  const entries = [...document.querySelectorAll("main article")].map((article, at) => ({
    article,
    home: article.parentElement,
    place: places[at],
    code: article.dataset.code,
    class: article.dataset.class,
    tokens: (article.dataset.tokens ?? "").split(" "),
    names: words(article.dataset.code + " " + [...article.querySelectorAll("[data-name]")].map((name) => name.textContent).join(" ")),
    text: words(article.textContent),
  }));
  const sections = [...document.querySelectorAll("main > section")];

  // "4", "40", "404" and "4xx" are codes, unless no status has the code; every other word is text.
  const query = (text) => {
    const terms = text.trim().split(/\s+/).filter(Boolean);
    const digits = terms.map((term) => (/^[1-9](\d{0,2}|xx)$/i.test(term) ? term.replace(/x/gi, "") : ""));
    const isCode = (digit) => digit !== "" && entries.some((entry) => entry.code.startsWith(digit));
    return {
      codes: digits.filter(isCode),
      phrase: terms.filter((_, at) => !isCode(digits[at])).map(words).filter((term) => term !== " "),
      empty: terms.length === 0,
    };
  };

  // Moves every entry to its place, in the order of the page. Entries that are there already are not moved, which is slow.
  const arrange = (parentOf) => {
    const next = new Map();
    for (const entry of entries.toReversed()) {
      const parent = parentOf(entry);
      const before = next.get(parent) ?? null;
      if (entry.article.parentElement !== parent || entry.article.nextElementSibling !== before) {
        parent.insertBefore(entry.article, before);
      }
      next.set(parent, entry.article);
    }
  };

  const apply = () => {
    const { codes, phrase, empty } = query(search.value);
    const classes = [...form.querySelectorAll("input:checked")].map((box) => box.value);
    const token = filter?.value ?? "";
    let shown = 0;
    for (const entry of entries) {
      const within = (text) => phrase.every((term) => text.includes(term));
      const fits = (classes.length === 0 || classes.includes(entry.class))
        && (token === "" || entry.tokens.includes(token))
        && codes.every((code) => entry.code.startsWith(code));
      entry.group = !fits ? null : empty ? entry.home : within(entry.names) ? byName : within(entry.text) ? byText : null;
      entry.article.hidden = entry.group === null;
      entry.place.hidden = entry.group === null;
      shown += entry.group === null ? 0 : 1;
    }
    arrange((entry) => entry.group ?? entry.home);
    results.hidden = empty && shown > 0;
    for (const section of [...sections, byName, byText]) {
      section.hidden = !section.querySelector("article:not([hidden])");
    }
    for (const part of document.querySelectorAll("nav > div")) {
      part.hidden = !part.querySelector("li:not([hidden])");
    }
    nothing.hidden = shown > 0;
    const all = `${entries.length} ${entries.length === 1 ? "status" : "statuses"}`;
    count.textContent = shown === entries.length ? all : `${shown} of ${all}`;
  };

  // Restores the order of the page, for printing.
  const restore = () => arrange((entry) => entry.home);
  const clear = () => {
    form.reset();
    apply();
  };

  // Shows the target of a link within the page, during any search. Returns the element.
  const reveal = (hash) => {
    let id = hash.slice(1);
    try { id = decodeURIComponent(id); } catch { /* not encoded */ }
    const target = byId(id);
    if (target?.closest("[hidden]") && target.closest("main")) {
      clear();
      return target;
    }
    return null;
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    results.querySelector("article h3 a")?.focus();
  });
  const update = () => {
    apply();
    // Results begin at the top, which may be out of sight if controls and statuses are side by side.
    if (main.getBoundingClientRect().top < 0) main.scrollIntoView();
  };
  form.addEventListener("input", update);
  // Some assistive software changes a select element without an "input" event.
  filter?.addEventListener("change", update);
  form.addEventListener("reset", () => setTimeout(apply));
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === "/" && !event.target.closest("input[type=search], select, textarea")) {
      event.preventDefault();
      search.focus();
      search.select();
    } else if (event.key === "Escape" && !event.target.closest("select")) {
      clear();
    }
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link) reveal(link.hash);
  });
  addEventListener("hashchange", () => reveal(location.hash)?.scrollIntoView());
  addEventListener("beforeprint", restore);
  addEventListener("afterprint", apply);

  form.hidden = false;
  apply();
  reveal(location.hash)?.scrollIntoView();
})();
