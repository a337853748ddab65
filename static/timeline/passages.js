"use strict";

// Passages wait in noscript elements, so that a page of many cards opens quickly, and whoever has no JavaScript has
// them all the same. They are put into the page when a button of their claim is used; for print, all are.
(() => {
  function open(kept) {
    kept.outerHTML = kept.textContent;
  }

  function openAll() {
    document.querySelectorAll("noscript.kept").forEach(open);
  }

  // Before the button's own act, which looks the passage up.
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("button.cite");
    button?.closest("li").querySelectorAll("noscript.kept").forEach(open);
  }, { capture: true });
  addEventListener("beforeprint", openAll);
  matchMedia("print").addEventListener("change", (media) => media.matches && openAll());
})();
