"use strict";

// Dropping, pasting and listing files. The page works without it: then the browser's own box for files is all there is.
(() => {
  const form = document.getElementById("submission");
  if (!form) return;
  const drop = form.querySelector("[data-drop]");
  const input = drop.querySelector("input[type=file]");
  const list = drop.querySelector(".chosen");
  const addresses = document.getElementById("id_addresses");
  const sending = form.querySelector(".sending");
  const units = [["megabyte", 1024 ** 2], ["kilobyte", 1024], ["byte", 1]];
  let chosen = [];

  drop.classList.add("ready");
  drop.querySelector(".drop-words").hidden = false;

  const isSame = (one, other) =>
    one.name === other.name && one.size === other.size && one.lastModified === other.lastModified;

  function sizeInWords(bytes) {
    const [unit, size] = units.find(([, size]) => bytes >= size) || units.at(-1);
    const options = { style: "unit", unit, maximumFractionDigits: 1 };
    return new Intl.NumberFormat(document.documentElement.lang, options).format(bytes / size);
  }

  function keep(files) {
    chosen = files;
    const transfer = new DataTransfer();
    chosen.forEach((file) => transfer.items.add(file));
    input.files = transfer.files;
    list.replaceChildren(...chosen.map(line));
  }

  function line(file) {
    const item = document.createElement("li");
    const name = document.createElement("bdi");
    name.textContent = file.name;
    const size = document.createElement("span");
    const isTooLarge = file.size > Number(drop.dataset.largest);
    size.textContent = isTooLarge ? `${sizeInWords(file.size)}, ${drop.dataset.tooLarge}` : sizeInWords(file.size);
    item.classList.toggle("too-large", isTooLarge);
    const remove = document.createElement("button");
    remove.type = "button";
    remove.textContent = "×";
    remove.setAttribute("aria-label", `${drop.dataset.remove} ${file.name}`);
    remove.addEventListener("click", () => {
      keep(chosen.filter((one) => one !== file));
      input.focus();
    });
    item.append(name, size, remove);
    return item;
  }

  function add(files) {
    const fresh = Array.from(files).filter((file) => !chosen.some((one) => isSame(one, file)));
    keep([...chosen, ...fresh]);
  }

  input.addEventListener("change", () => add(input.files));

  const carries = (event, type) => event.dataTransfer && Array.from(event.dataTransfer.types).includes(type);

  for (const name of ["dragenter", "dragover"]) {
    document.addEventListener(name, (event) => {
      if (!carries(event, "Files")) return;
      event.preventDefault();
      drop.classList.add("over");
    });
  }
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) drop.classList.remove("over");
  });
  document.addEventListener("drop", (event) => {
    drop.classList.remove("over");
    if (!carries(event, "Files")) return;
    event.preventDefault();
    add(event.dataTransfer.files);
  });

  // A link that is dropped on the box for addresses takes a line of its own.
  addresses.addEventListener("drop", (event) => {
    const dropped = carries(event, "text/uri-list") ? event.dataTransfer.getData("text/uri-list") : "";
    if (!dropped) return;
    event.preventDefault();
    const lines = dropped.split(/\r?\n/).filter((one) => one && !one.startsWith("#"));
    addresses.value = [addresses.value.trimEnd(), ...lines].filter(Boolean).join("\n") + "\n";
  });

  document.addEventListener("paste", (event) => {
    if (!event.clipboardData || !event.clipboardData.files.length) return;
    event.preventDefault();
    add(event.clipboardData.files);
  });

  form.addEventListener("htmx:xhr:progress", (event) => {
    if (!event.detail.lengthComputable || !chosen.length) return;
    sending.hidden = false;
    sending.value = (100 * event.detail.loaded) / event.detail.total;
  });
  form.addEventListener("htmx:afterRequest", () => {
    sending.hidden = true;
  });

  // As a bookmark it runs on other pages; on this one it has nothing to do.
  const bookmarklet = document.querySelector(".bookmarklet");
  bookmarklet.addEventListener("click", (event) => event.preventDefault());
})();
