// Walking through a story with arrow keys, buttons or by scrolling. Without this its steps are pages with links.
"use strict";
(() => {
  const story = document.querySelector("[data-story]");
  const isTyping = (event) => event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey
    || event.target.closest("input, select, textarea, [contenteditable]");

  function direction(event) {
    const forward = getComputedStyle(document.documentElement).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return 0;
    return event.key === forward ? 1 : -1;
  }

  if (!story) {
    document.addEventListener("keydown", (event) => {
      const way = isTyping(event) ? 0 : direction(event);
      const link = way && document.querySelector(`.turn a[rel="${way > 0 ? "next" : "prev"}"]`);
      if (link) link.click();
    });
    return;
  }

  const steps = [...story.querySelectorAll("[data-step]")];
  const bar = story.querySelector("[data-bar]");
  if (!bar) return;
  const place = bar.querySelector("[data-place]");
  let current = -1; // the opening
  let wanted = null; // where a key or a button leads, until the page has moved there

  function show(index) {
    current = index;
    place.textContent = `${index + 1} / ${steps.length}`;
    bar.querySelector('[data-go="-1"]').disabled = index < 0;
    bar.querySelector('[data-go="1"]').disabled = index === steps.length - 1;
    const href = index < 0 ? story.dataset.href : steps[index].dataset.href;
    if (location.pathname !== href) history.replaceState(history.state, "", href);
  }

  function go(index) {
    if (index < -1 || index >= steps.length) return;
    wanted = index;
    show(index);
    const target = index < 0 ? story.querySelector("h1") : steps[index].querySelector(".story-title");
    target.tabIndex = -1;
    target.focus({preventScroll: true});
    (index < 0 ? story : steps[index]).scrollIntoView({block: "start"});
  }

  // Which step covers the line a third down the window.
  function look() {
    const line = innerHeight / 3;
    let index = -1;
    steps.forEach((step, number) => { if (step.getBoundingClientRect().top <= line) index = number; });
    const isAtEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
    if (wanted !== null && (index === wanted || isAtEnd)) { wanted = null; return; }
    if (wanted === null && index !== current) show(index);
  }

  let asked = 0;
  addEventListener("scroll", () => { cancelAnimationFrame(asked); asked = requestAnimationFrame(look); }, {passive: true});
  for (const name of ["wheel", "touchstart", "pointerdown", "scrollend"]) addEventListener(name, () => { wanted = null; }, {passive: true});

  document.addEventListener("keydown", (event) => {
    const way = isTyping(event) ? 0 : direction(event);
    if (!way) { wanted = null; return; }
    event.preventDefault();
    go(current + way);
  });
  bar.addEventListener("click", (event) => {
    const button = event.target.closest("[data-go]");
    if (button) go(current + Number(button.dataset.go));
  });
  story.querySelector("[data-begin]").addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(0);
  });
  bar.hidden = false;
  show(-1);
  look();
})();
