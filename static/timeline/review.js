/* The inbox by keys. Each key presses what the page has anyway, so that everything works without this file. */
"use strict";

(() => {
  const announcement = document.getElementById("announcement");

  const items = () => [...document.querySelectorAll("[data-item]")];

  /** The item that has the focus, or the first that is in view. */
  const current = () => {
    const focused = document.activeElement.closest("[data-item]");
    return focused || items().find((item) => item.getBoundingClientRect().bottom > 80);
  };

  const enter = (item) => {
    if (!item) return;
    item.focus({ preventScroll: true });
    item.scrollIntoView({ block: "start", behavior: "instant" });
  };

  const step = (distance) => {
    const all = items();
    const focused = document.activeElement.closest("[data-item]");
    const at = focused ? all.indexOf(focused) + distance : all.indexOf(current());
    if (all[at]) enter(all[at]);
    else if (distance > 0) document.querySelector(".turn a")?.focus();
  };

  /** Open what unfolds and go into its box; press what can be pressed. */
  const press = (control) => {
    if (!control) return;
    if (control.matches("summary")) {
      control.parentElement.open = true;
      (control.parentElement.querySelector("input:not([type=hidden])") || control).focus();
    } else if (control.matches("input[type=search]")) {
      control.focus();
    } else {
      // Before htmx has come to it, as while the page loads, the browser itself would send it and load a page.
      window.htmx?.process(control.form || control);
      control.click();
    }
  };

  let underWay = []; // the requests of decisions that the server has not answered, in their order
  const unwanted = new Set(); // those of them that were taken back before

  /** Take back the last decision; one that is under way is taken back when its answer has come. */
  const undo = () => {
    const open = underWay.filter((request) => request.readyState < XMLHttpRequest.DONE && !unwanted.has(request));
    if (open.length) {
      unwanted.add(open.at(-1));
      return;
    }
    const done = [...document.querySelectorAll("form:not(.htmx-request) [data-undo]")];
    const last = done.reduce((a, b) => (Number(b.dataset.undo || 0) >= Number(a?.dataset.undo || 0) ? b : a), null);
    if (last) press(last);
    else if (!document.querySelector(".htmx-request [data-undo]")) press(document.querySelector("#undo-last button"));
  };

  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    if (event.key === "Escape") {
      const leave = document.activeElement.closest(".editing")?.querySelector("[data-leave]");
      if (leave) return press(leave);
      const box = document.activeElement.closest("[data-item] details, .keys");
      if (box) {
        box.open = false;
        enter(box.closest("[data-item]"));
      }
      return;
    }
    if (event.target.closest("input:not([type=checkbox]), textarea, select")) return;
    const key = event.key;
    if (key === "j") step(1);
    else if (key === "k") step(-1);
    else if (key === "u") undo();
    else if (key === "/" || key === "?") press(document.querySelector(`[data-key="${key}"]`));
    else if ("aemdrx".includes(key) && key.length === 1) press(current()?.querySelector(`[data-key="${key}"]`));
    else return;
    event.preventDefault();
  });

  /* A decision goes to the next item at once; what becomes of this one comes when the server has answered. */
  let left = null;
  let count = 0;
  document.addEventListener("htmx:beforeRequest", (event) => {
    const form = event.detail.elt;
    const item = form.closest("[data-item]");
    const name = event.detail.requestConfig.triggeringEvent?.submitter?.name;
    if (!item || !["action", "attach", "duplicate"].includes(name)) return;
    const all = items();
    left = item.id;
    underWay = [...underWay.filter((request) => request.readyState < XMLHttpRequest.DONE), event.detail.xhr];
    enter(all[all.indexOf(item) + 1] || all[all.indexOf(item) - 1]);
  });

  /* A date box sends its words under one name, whatever it is called; a box for a name sends the letters. */
  document.addEventListener("htmx:configRequest", (event) => {
    const box = event.detail.elt;
    if (box.matches(".date-words-input")) event.detail.parameters = { text: box.value };
    if (box.matches("[data-names]")) event.detail.parameters = { q: box.value };
  });

  /* Boxes that were opened take the focus. */
  document.addEventListener("htmx:afterSettle", (event) => {
    const opened = document.getElementById(event.detail.elt.id);
    if (opened?.matches(".editing")) (opened.querySelector("[aria-invalid=true]") || opened.querySelector("input:not([type=hidden]), textarea"))?.focus();
  });

  document.addEventListener("htmx:beforeSwap", (event) => {
    const kept = document.activeElement;
    event.detail.target.dataset.keeps = kept.closest("[data-item]")?.getBoundingClientRect().top ?? "";
  });

  document.addEventListener("htmx:afterSwap", (event) => {
    const before = event.detail.target.dataset.keeps;
    const focused = document.activeElement.closest("[data-item]");
    if (before && focused) window.scrollBy({ top: focused.getBoundingClientRect().top - Number(before), behavior: "instant" });
    const now = document.getElementById(event.detail.target.id);
    if (!now) return;
    const undoing = now.querySelector("[data-undo]");
    if (undoing) undoing.dataset.undo = String((count += 1));
    const said = now.querySelector("[data-outcome], .complaint");
    if (said) announcement.textContent = said.textContent;
    if (now.matches("[data-item]") && (now.id !== left || now.querySelector(".complaint"))) enter(now);
    left = null;
    if (unwanted.delete(event.detail.xhr) && undoing) press(undoing);
  });

  /* The first proposal has the focus, and the heading and the tabs stay in view. */
  if (location.hash.length < 2) items()[0]?.focus({ preventScroll: true });
})();
