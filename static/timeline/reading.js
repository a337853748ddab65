"use strict";

// Reviewing in the reader: keys for the next and previous date, and a button for selected words.
// The page works without it: the dates are links, and a passage can be pasted.
(() => {
  const reviewing = document.getElementById("reviewing");
  const text = document.querySelector(".reader .text");
  if (!reviewing || !text) return;
  const button = document.getElementById("claim-selection");
  const said = document.getElementById("review-said");
  const waiting = [...text.querySelectorAll("[data-unreviewed]")];

  const length = (words) => [...words].length; // code points, as the server counts

  // What the server stored stands in the paragraph, but for what the page says of it in between.
  function offset(node, place) {
    const paragraph = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("p[data-start]");
    if (!paragraph || !text.contains(paragraph)) return null;
    const before = document.createRange();
    before.setStart(paragraph, 0);
    before.setEnd(node, place);
    const part = before.cloneContents();
    part.querySelectorAll(".not-text").forEach((one) => one.remove());
    return Number(paragraph.dataset.start) + length(part.textContent);
  }

  // Where the selection reaches beyond the text, as a triple click does, it ends with the last paragraph inside.
  function selected() {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    const inside = [...text.querySelectorAll("p[data-start]")].filter((one) => range.intersectsNode(one));
    if (!inside.length) return null;
    const first = inside[0], last = inside.at(-1);
    const start = first.contains(range.startContainer) ? offset(range.startContainer, range.startOffset) : offset(first, 0);
    const end = last.contains(range.endContainer)
      ? offset(range.endContainer, range.endOffset)
      : offset(last, last.childNodes.length);
    return start !== null && end !== null && start < end ? { start, end } : null;
  }

  function offer() {
    const span = selected();
    button.hidden = !span;
    if (span) button.href = `${reviewing.dataset.claim}?start=${span.start}&end=${span.end}`;
  }

  function go(step) {
    if (!waiting.length) {
      said.textContent = reviewing.querySelector("p").textContent;
      return;
    }
    const here = document.activeElement;
    const order = waiting.map((one) => one.compareDocumentPosition(here));
    const ahead = order.findIndex((place) => place & Node.DOCUMENT_POSITION_PRECEDING);
    const behind = order.findLastIndex((place) => place & Node.DOCUMENT_POSITION_FOLLOWING);
    const found = step > 0 ? waiting[ahead < 0 ? 0 : ahead] : waiting.at(behind);
    found.focus({ preventScroll: true });
    found.scrollIntoView({ block: "center" });
  }

  const keys = { n: () => go(1), p: () => go(-1), c: () => button.hidden || button.click() };
  document.addEventListener("selectionchange", offer);
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey || !(event.key in keys)) return;
    keys[event.key]();
    event.preventDefault();
  });
})();
