"use strict";

// Moves the axis in the next frame and asks the server for the drawing that belongs there.
// Without it every control is a link, and every event is in the list.
function startAxis() {
  const SHORTEST = 0.25; // days
  const FARTHEST = 2e9;
  const FIRST_OF_1970 = 719163; // as a day number, 1 being 1 January of the year 1
  const PATIENCE = 70; // milliseconds without a further move, before the server is asked
  const isStill = matchMedia("(prefers-reduced-motion: reduce)");

  let root; // what holds the axis; the filters put another one in its place
  let moved = { scale: 1, shift: 0 };
  let waiting = 0;
  let asking = null;
  let chosen = ""; // the key of the event that was chosen last

  // Time and place

  function piecesOf(svg) {
    return svg.dataset.pieces.trim().split(" ").filter(Boolean).map((piece) => {
      const [x, endX, start, end] = piece.split(",").map(Number);
      return { x, endX, start, end };
    });
  }

  /** The moment at a place; beyond the pieces it goes on at their measure. */
  function momentAt(pieces, x) {
    let index = pieces.findIndex((piece) => x <= piece.endX);
    if (index < 0) index = pieces.length - 1;
    const piece = pieces[index];
    if (x >= piece.x || index === 0) {
      return piece.start + ((x - piece.x) / (piece.endX - piece.x)) * (piece.end - piece.start);
    }
    const before = pieces[index - 1];
    return before.end + ((x - before.endX) / (piece.x - before.endX)) * (piece.start - before.end);
  }

  /** Where pages read from right to left, time runs so too: sheets mirror the drawing, and places follow here. */
  const isMirrored = () => document.documentElement.dir === "rtl";

  // The widths at which another drawing is shown, as in axis.css.
  const isNarrow = matchMedia("(max-width: 36rem)");
  const isMedium = matchMedia("(max-width: 64rem)");

  /** The drawing that is shown. All but the widest wait in noscript elements, where a page is light. */
  function drawing() {
    const size = isNarrow.matches ? "narrow" : isMedium.matches ? "medium" : "wide";
    return root.querySelector(`.drawing.${size}`) || unfold(size);
  }

  function unfold(size) {
    const kept = root.querySelector(`noscript[data-drawing=${size}]`);
    if (!kept) return null;
    root.querySelector(`.room.${size}`).remove();
    kept.outerHTML = kept.textContent;
    return root.querySelector(`.drawing.${size}`);
  }

  function between(start, end) {
    const spare = Math.max(0, SHORTEST - (end - start)) / 2;
    return { start: Math.max(-FARTHEST, start - spare), end: Math.min(FARTHEST, end + spare) };
  }

  /** From when to when the drawing reaches, as far as it has been moved. */
  function shown() {
    const svg = drawing();
    const pieces = piecesOf(svg);
    const place = (x) => (x - moved.shift) / moved.scale;
    return between(momentAt(pieces, place(0)), momentAt(pieces, place(Number(svg.dataset.width))));
  }

  function dayText(day) {
    const date = new Date((day - FIRST_OF_1970) * 864e5);
    const year = Number.isNaN(date.getTime()) ? Math.floor(day / 365.2425) + 1 : date.getUTCFullYear();
    if (Math.abs(year) > 9999) return `Y${year}`;
    const iso = date.toISOString();
    return year < 0 ? `-${iso.slice(3, 13)}` : iso.slice(0, 10);
  }

  function momentText(moment) {
    const minutes = Math.round(moment * 1440);
    const [day, rest] = [Math.floor(minutes / 1440), ((minutes % 1440) + 1440) % 1440];
    const text = dayText(day);
    if (text.startsWith("Y")) return text;
    return `${text}T${String(Math.floor(rest / 60)).padStart(2, "0")}:${String(rest % 60).padStart(2, "0")}`;
  }

  /** What an address calls a stretch of time, as the server does. */
  function viewText({ start, end }) {
    if (end - start < 4) return `${momentText(start)}..${momentText(end)}`;
    return `${dayText(Math.floor(start + 0.5))}..${dayText(Math.ceil(end - 0.5) - 1)}`;
  }

  // To another stretch of time

  function transform(svg) {
    const plane = svg.querySelector(".plane");
    plane.setAttribute("transform", `translate(${moved.shift} 0) scale(${moved.scale} 1)`);
  }

  function move(change, { now = false } = {}) {
    moved = change(moved);
    requestAnimationFrame(() => {
      const svg = drawing();
      if (svg) transform(svg);
    });
    clearTimeout(waiting);
    waiting = setTimeout(() => go(viewText(shown()), { isStep: now }), now ? 0 : PATIENCE);
  }

  const zoom = (factor, x, options) =>
    move(({ scale, shift }) => ({ scale: scale * factor, shift: x - (x - shift) * factor }), options);
  const pan = (distance, options) => move(({ scale, shift }) => ({ scale, shift: shift + distance }), options);

  function step(name) {
    const width = Number(drawing().dataset.width);
    if (name === "in") zoom(2, width / 2, { now: true });
    if (name === "out") zoom(0.5, width / 2, { now: true });
    if (name === "earlier") pan(width / 2, { now: true });
    if (name === "later") pan(-width / 2, { now: true });
    if (name === "fit") go("", { isStep: true });
  }

  async function go(view, { isStep = false, focus = null } = {}) {
    clearTimeout(waiting);
    if (asking) asking.abort();
    asking = new AbortController();
    const address = new URL(location.href);
    ["after", "before", "view"].forEach((name) => address.searchParams.delete(name));
    if (view) address.searchParams.set("view", view);
    address.hash = "";
    try {
      const answer = await fetch(`${root.dataset.address}${address.search}`, { signal: asking.signal });
      if (!answer.ok) throw new Error(String(answer.status));
      replace(await answer.text(), focus);
      if (isStep) window.chronology.step(address);
      else history.replaceState(history.state, "", address);
    } catch (error) {
      if (error.name === "AbortError") return;
      // What cannot be had in place is had as a page.
      location.assign(address);
    }
  }

  function replace(html, focus) {
    const held = root.contains(document.activeElement) ? document.activeElement : null;
    const name = held && (held.dataset.key ? `.mark[data-key="${held.dataset.key}"]` : held.dataset.way ? `[data-way="${held.dataset.way}"]` : null);
    root.innerHTML = html;
    enhance();
    if (!held) return;
    const links = walk();
    const found = name && [...root.querySelectorAll(name)].find((one) => one.getClientRects().length);
    const target = focus === "last" ? links.at(-1) : focus === "first" ? links[0] : found || links[0];
    (target || root.querySelector("[data-way]"))?.focus({ preventScroll: true });
  }

  // Walking the events

  const placeOf = (link) => {
    const shape = link.firstElementChild;
    return Number(shape.getAttribute("x") || shape.getAttribute("cx"));
  };
  const walk = () => {
    const svg = drawing();
    return svg ? [...svg.querySelectorAll(".mark, .bubble")].sort((one, other) => placeOf(one) - placeOf(other)) : [];
  };

  /** One tab stop for all events: the arrows go from there. */
  function stopAt(link) {
    walk().forEach((one) => one.setAttribute("tabindex", one === link ? "0" : "-1"));
  }

  function onKey(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape") return back();
    if (!root || !root.contains(document.activeElement) || document.activeElement.matches("input")) return;
    const width = Number(drawing().dataset.width);
    const acts = {
      "+": () => step("in"), "=": () => step("in"), "-": () => step("out"), "−": () => step("out"), 0: () => step("fit"),
    };
    const link = document.activeElement.closest(".mark, .bubble");
    const [earlier, later] = isMirrored() ? ["ArrowRight", "ArrowLeft"] : ["ArrowLeft", "ArrowRight"];
    if (event.shiftKey || !link) {
      acts[earlier] = () => pan(width / 4);
      acts[later] = () => pan(-width / 4);
    } else {
      Object.assign(acts, {
        [later]: () => walkTo(link, 1), [earlier]: () => walkTo(link, -1),
        ArrowDown: () => walkTo(link, 1), ArrowUp: () => walkTo(link, -1),
        Home: () => walk()[0].focus(), End: () => walk().at(-1).focus(),
      });
    }
    if (!acts[event.key]) return;
    event.preventDefault();
    acts[event.key]();
  }

  function walkTo(link, direction) {
    const links = walk();
    const next = links[links.indexOf(link) + direction];
    if (next) return next.focus();
    // Past the last event the axis moves on, where more than this is there to see.
    if (!root.querySelector('[data-way="fit"]')) return undefined;
    moved = { scale: 1, shift: (-direction * Number(drawing().dataset.width)) / 2 };
    return go(viewText(shown()), { focus: direction > 0 ? "first" : "last" });
  }

  // The card in small, the card itself, and back

  const peek = document.createElement("div");
  peek.className = "peek";
  peek.hidden = true;
  peek.setAttribute("aria-hidden", "true"); // what it says is in the name of the link
  const live = document.createElement("p");
  live.className = "visually-hidden";
  live.setAttribute("aria-live", "polite");

  function show(mark) {
    const lines = [["b", mark.dataset.title], ["span", mark.dataset.when], ["span", mark.dataset.state]];
    peek.replaceChildren(
      ...lines.filter(([, words]) => words).map(([tag, words]) => {
        const line = document.createElement(tag);
        line.dir = "auto";
        line.textContent = words;
        return line;
      }),
    );
    peek.hidden = false;
    const [around, at] = [root.getBoundingClientRect(), mark.querySelector(".hit").getBoundingClientRect()];
    const left = Math.min(at.left - around.left, around.width - peek.offsetWidth - 8);
    peek.style.left = `${Math.max(0, left)}px`;
    peek.style.top = `${at.bottom - around.top + 6}px`;
  }

  const hide = () => {
    peek.hidden = true;
  };

  function light(key, name) {
    document.querySelectorAll(`.mark.${name}, .event.${name}`).forEach((one) => one.classList.remove(name));
    if (!key) return null;
    root.querySelectorAll(`.mark[data-key="${key}"]`).forEach((one) => one.classList.add(name));
    const card = document.getElementById(`e${key}`);
    if (card) card.classList.add(name);
    return card;
  }

  async function choose(mark) {
    const { key, title, when } = mark.dataset;
    const address = mark.getAttribute("href");
    chosen = key;
    hide();
    if (!document.getElementById(`e${key}`) && !(await window.chronology.go(address))) return undefined;
    const card = light(key, "chosen");
    if (!card) return location.assign(address);
    card.scrollIntoView({ block: "center", behavior: isStill.matches ? "auto" : "smooth" });
    card.querySelector("h3 a").focus({ preventScroll: true });
    live.textContent = `${title}, ${when}`;
    return undefined;
  }

  function back() {
    hide();
    const card = document.activeElement.closest(".event.chosen");
    const mark = card && walk().find((one) => one.dataset.key === chosen);
    if (!mark) return;
    root.scrollIntoView({ block: "center", behavior: isStill.matches ? "auto" : "smooth" });
    mark.focus({ preventScroll: true });
  }

  // Pointers: dragging, pinching, brushing

  const pointers = new Map();
  let dragged = false;

  const inDrawing = (svg, clientX) => {
    const box = svg.getBoundingClientRect();
    const along = isMirrored() ? box.right - clientX : clientX - box.left;
    return (along / box.width) * svg.viewBox.baseVal.width;
  };

  function onDown(event) {
    const svg = event.target.closest && event.target.closest("[data-axis] :is(.drawing, .strip)");
    if (!svg || event.button) return;
    if (svg.matches(".strip")) return brush(svg, event);
    if (!pointers.size) dragged = false;
    pointers.set(event.pointerId, inDrawing(svg, event.clientX));
    return undefined;
  }

  function onMove(event) {
    if (!pointers.has(event.pointerId)) return;
    const svg = drawing();
    const [was, is] = [pointers.get(event.pointerId), inDrawing(svg, event.clientX)];
    if (!dragged && Math.abs(is - was) < 4) return;
    if (!dragged) {
      dragged = true;
      svg.setPointerCapture(event.pointerId);
      svg.classList.add("moving");
      hide();
    }
    pointers.set(event.pointerId, is);
    if (pointers.size === 1) return pan(is - was);
    const other = [...pointers].find(([id]) => id !== event.pointerId)[1];
    if (Math.abs(was - other) < 8) return undefined;
    return zoom(Math.max(0.2, Math.min(5, Math.abs(is - other) / Math.abs(was - other))), (is + other) / 2);
  }

  function onUp(event) {
    pointers.delete(event.pointerId);
    root?.querySelector(".moving")?.classList.remove("moving");
  }

  /** Two handles, the frame between them, and all around it a new frame. */
  function brush(svg, down) {
    const [frame, start, end] = [".frame", ".handle.start", ".handle.end"].map((one) => svg.querySelector(one));
    const width = svg.viewBox.baseVal.width;
    const first = Number(frame.getAttribute("x"));
    const last = first + Number(frame.getAttribute("width"));
    const from = inDrawing(svg, down.clientX);
    const near = (12 / svg.getBoundingClientRect().width) * width;
    const isStart = Math.abs(from - first) < near;
    const isEnd = !isStart && Math.abs(from - last) < near;
    const isFrame = !isStart && !isEnd && from > first && from < last && last - first < width;
    let range = null;
    svg.setPointerCapture(down.pointerId);
    const drag = (event) => {
      const x = Math.max(0, Math.min(width, inDrawing(svg, event.clientX)));
      if (isStart) range = [x, last];
      else if (isEnd) range = [first, x];
      else if (isFrame) range = [first + x - from, last + x - from];
      else range = [from, x];
      range.sort((one, other) => one - other);
      frame.setAttribute("x", range[0]);
      frame.setAttribute("width", range[1] - range[0]);
      start.setAttribute("x", range[0]);
      end.setAttribute("x", range[1] - 6);
    };
    const drop = () => {
      svg.removeEventListener("pointermove", drag);
      const pieces = piecesOf(svg);
      if (range && range[1] - range[0] > 1) go(viewText(between(...range.map((x) => momentAt(pieces, x)))), { isStep: true });
    };
    svg.addEventListener("pointermove", drag);
    svg.addEventListener("pointerup", drop, { once: true });
    svg.addEventListener("pointercancel", drop, { once: true });
  }

  function onWheel(event) {
    const svg = event.target.closest && event.target.closest("[data-axis] .drawing");
    if (!svg || !(event.ctrlKey || event.metaKey || event.shiftKey)) return;
    event.preventDefault();
    if (event.shiftKey) return pan(-(event.deltaY || event.deltaX));
    return zoom(Math.exp(-event.deltaY * 0.003), inDrawing(svg, event.clientX));
  }

  function onClick(event) {
    if (!root || !event.target.closest || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target.closest("[data-axis] :is(a, [data-full])");
    if (!link) return;
    if (dragged && link.closest(".drawing")) {
      dragged = false;
      return event.preventDefault();
    }
    if (link.matches("[data-full]")) {
      return document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen();
    }
    const act = link.matches(".mark") ? () => choose(link)
      : link.dataset.way ? () => step(link.dataset.way)
      : link.dataset.view ? () => go(link.dataset.view, { isStep: true })
      : null;
    if (!act) return undefined;
    event.preventDefault();
    return act();
  }

  // Listening once, whatever is put in the place of the axis

  function enhance() {
    root = document.querySelector("[data-axis]");
    if (!root) return;
    moved = { scale: 1, shift: 0 };
    root.append(peek, live);
    hide();
    const full = root.querySelector("[data-full]");
    if (full && !document.fullscreenEnabled) full.hidden = true;
    stopAt(walk().find((one) => one.dataset.key === chosen) || walk()[0]);
    if (chosen) light(chosen, "chosen");
  }

  document.addEventListener("keydown", onKey);
  document.addEventListener("pointerdown", onDown);
  document.addEventListener("pointermove", onMove);
  document.addEventListener("pointerup", onUp);
  document.addEventListener("pointercancel", onUp);
  document.addEventListener("wheel", onWheel, { passive: false });
  document.addEventListener("click", onClick);
  document.addEventListener("dragstart", (event) => {
    if (event.target.closest && event.target.closest(".drawing")) event.preventDefault();
  });
  document.addEventListener("focusin", ({ target }) => {
    const link = target.closest("[data-axis] :is(.mark, .bubble)");
    if (link) stopAt(link);
    if (link && link.matches(".mark")) show(link);
    else hide();
  });
  document.addEventListener("pointerover", ({ target }) => {
    if (!root || !target.closest) return;
    const mark = target.closest("[data-axis] .mark");
    if (mark) show(mark);
    else if (!root.contains(document.activeElement)) hide();
    const near = target.closest(".event, .mark");
    light(near ? near.dataset.key || near.id.slice(1) : "", "near");
  });
  document.addEventListener("result:shown", enhance);
  [isNarrow, isMedium].forEach((media) => media.addEventListener("change", () => root && stopAt(walk()[0])));
  enhance();
  return () => root && unfold("medium");
}

// A wide drawing is in the page already, so all this is compiled and run when the page is painted, or somebody turns to
// it. A function that is not called at once is only glanced at by the browser.
{
  let toPaper;
  const start = () => (toPaper ??= startAxis());
  ["focusin", "keydown", "pointerdown", "pointerover"].forEach((type) => {
    addEventListener(type, start, { capture: true, once: true });
  });
  addEventListener("beforeprint", () => start()());
  if (matchMedia("(max-width: 64rem)").matches) start();
  else if (window.requestIdleCallback) requestIdleCallback(start, { timeout: 1000 });
  else setTimeout(start, 200);
}
