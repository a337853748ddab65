"use strict";

// Shows what the filters choose in the place of what was shown. Without it the filters are a form, and what they choose
// is a page. Asked with the header HX-Request, the server sends only the part that changes.
(() => {
  const PATIENCE = 120; // milliseconds without a further letter, before the server is asked
  const ENTRY = { isPart: true }; // of the history: its page is had in place again

  let waiting = 0;
  let asking = null;
  let isOutdated = false; // while the result is not yet that of the address to which the back button led

  const form = () => document.querySelector(".filters form");
  const result = () => document.getElementById("result");

  /** Put what an address shows into the page; where that cannot be had, open the address. */
  async function show(address) {
    clearTimeout(waiting);
    asking?.abort();
    const { signal } = (asking = new AbortController());
    result().setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(address, { headers: { "HX-Request": "true" }, signal });
      const html = await answer.text();
      if (answer.status >= 500 || !html.includes('id="result"')) throw new Error(String(answer.status));
      result().outerHTML = html;
      isOutdated = false;
      document.dispatchEvent(new Event("result:shown"));
      return true;
    } catch (error) {
      if (error.name !== "AbortError") location.assign(address);
      return false;
    }
  }

  /** The same, as a step that the back button undoes. */
  async function go(address) {
    const isShown = await show(address);
    if (isShown) step(address);
    return isShown;
  }

  function step(address) {
    history.replaceState(ENTRY, "");
    history.pushState(ENTRY, "", address);
  }

  /** What the filters ask for: what is left open is left out of the address. */
  function asked() {
    const chosen = [...new FormData(form())].filter(([, value]) => value);
    const query = new URLSearchParams(chosen).toString();
    return form().getAttribute("action") + (query && `?${query}`);
  }

  function filter() {
    const address = asked();
    if (address !== location.pathname + location.search) go(address);
    else if (isOutdated) show(address);
    else stop();
  }

  /** Leave the result as it is, whatever was asked for. */
  function stop() {
    asking?.abort();
    result().removeAttribute("aria-busy");
  }

  /** Have the filters say what the address does; false where they have no such choice. */
  function follow() {
    const values = new URLSearchParams(location.search);
    const fields = form().elements;
    if (["area", "known", "lanes"].some((name) => values.has(name) !== Boolean(fields[name]))) return false;
    return [...fields].filter((field) => field.name).every((field) => {
      field.value = values.get(field.name) || "";
      return field.value === (values.get(field.name) || "");
    });
  }

  document.addEventListener("submit", (event) => {
    if (event.target !== form()) return;
    event.preventDefault();
    filter();
  });
  document.addEventListener("change", (event) => {
    if (event.target.matches("select") && event.target.form === form()) filter();
  });
  document.addEventListener("input", (event) => {
    if (event.target.id !== "id_q") return;
    clearTimeout(waiting);
    // Words that come in one piece, pasted or dictated, are whole; letter by letter, more may follow.
    const isWhole = event.inputType !== "insertText" || event.data?.length > 2;
    waiting = setTimeout(filter, isWhole && !event.isComposing ? 0 : PATIENCE);
  });
  addEventListener("popstate", ({ state }) => {
    if (!state?.isPart) return;
    isOutdated = true;
    if (follow()) show(location.href);
    else location.reload();
  });

  window.chronology = { go, step };
})();
