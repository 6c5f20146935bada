// @ts-check
/**
 * What the script adds to the page, which works without it: formatted text that is pasted keeps its headings and lists, a file
 * can be dropped anywhere, the posting is edited in place and checked again as one types, changes can be undone, and the
 * posting can be copied.
 *
 * The form is the one truth about the draft: its text, its format and the fields beside it. What this script does is to change
 * the form, send it, and put the answer, which the server has written and sanitised, in the place of the last one.
 */

/** @typedef {{text: string, format: string, title: string, places: string}} State */

/** @template {Element} T @param {string} id @returns {T} */
const at = (id) => /** @type {any} */ (document.getElementById(id));

const form = /** @type {HTMLFormElement} */ (at("desk"));
const result = /** @type {HTMLElement} */ (at("result"));
const board = /** @type {HTMLElement} */ (at("status"));
const announcer = /** @type {HTMLElement} */ (at("announcer"));
const text = /** @type {HTMLTextAreaElement} */ (at("text"));
const files = /** @type {HTMLInputElement} */ (at("files"));
const format = /** @type {HTMLInputElement} */ (form.elements.namedItem("format"));
const title = /** @type {HTMLInputElement} */ (at("title"));
const places = /** @type {HTMLTextAreaElement} */ (at("places"));

/** What the server has written becomes HTML here, and nowhere else. */
const trusted = /** @type {any} */ (window).trustedTypes?.createPolicy("desk", { createHTML: (/** @type {string} */ s) => s });

/** How long a pause in typing is before the draft is checked again, in milliseconds. */
const pause = 400;

/** @type {State[]} */
let past = [];
/** @type {State | undefined} */
let settled; // the draft that the result is about
let stale = false; // the sheet holds marks of an older check
/** @type {AbortController | undefined} */
let running;
/** @type {number | undefined} */
let waiting;
/** @type {number | undefined} */
let fading;

/** @param {string} message */
function say(message) {
  board.textContent = message;
  window.clearTimeout(fading);
  fading = window.setTimeout(() => { board.textContent = ""; }, 4000);
}

/** @returns {State} */
const state = () => ({ text: text.value, format: format.value, title: title.value, places: places.value });

/** @param {State} s */
function restore(s) {
  text.value = s.text;
  format.value = s.format;
  title.value = s.title;
  places.value = s.places;
  files.value = "";
}

/** Remembers the draft as it was last checked, for undo. */
function remember() {
  if (settled) past.push(settled);
  past = past.slice(-100);
}

/**
 * Sends the form and shows the answer. Of two that are under way the later one stands.
 * @param {{fix?: string, example?: boolean, calm?: boolean, done?: string}} wish calm leaves the sheet and the focus alone
 */
async function check(wish = {}) {
  window.clearTimeout(waiting);
  running?.abort();
  running = new AbortController();
  const data = new FormData(form);
  if (wish.fix) data.set("fix", wish.fix);
  if (wish.example) data.set("example", "1");
  if (!wish.calm) say(board.dataset.working ?? "");
  result.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(form.action, { method: "POST", body: data, headers: { "Postlint-Part": "result" }, signal: running.signal, credentials: "omit", redirect: "error" });
    show(await answer.text(), wish);
  } catch (error) {
    if (/** @type {Error} */ (error).name !== "AbortError") say(board.dataset.failed ?? "");
    return;
  } finally {
    result.removeAttribute("aria-busy");
  }
}

/** @param {string} html @param {{calm?: boolean, done?: string}} wish */
function show(html, wish) {
  const answer = document.createElement("template");
  answer.innerHTML = trusted ? trusted.createHTML(html) : html;
  const sheet = at("sheet");
  const typing = wish.calm && sheet && (sheet === document.activeElement || sheet.contains(document.activeElement));
  if (typing && answer.content.getElementById("sheet")) {
    swap(answer.content);
  } else {
    result.replaceChildren(answer.content);
    stale = false;
    took();
    prepare();
    if (!wish.calm) result.focus();
  }
  const verdict = result.querySelector("h1");
  if (verdict) settled = state();
  document.body.classList.toggle("answered", !!verdict);
  /** @type {HTMLElement} */ (at("intro")).hidden = !!verdict;
  const drawer = /** @type {HTMLDetailsElement} */ (form.querySelector("details"));
  if (verdict && !wish.calm) drawer.open = false;
  if (!verdict) drawer.open = true;
  say(wish.done ?? "");
  announcer.textContent = verdict?.textContent ?? "";
}

/**
 * Puts all of an answer in its place but the sheet, in which somebody types. Marks of what is no longer found go, the others take the
 * numbers that their findings have now.
 * @param {DocumentFragment} answer
 */
function swap(answer) {
  stale = true;
  const keys = new Map([...result.querySelectorAll(".card")].map((c) => [c.id.slice(1), /** @type {HTMLElement} */ (c).dataset.key]));
  for (const part of [".verdict", ".checklist", "#cards"]) {
    const old = result.querySelector(part), now = answer.querySelector(part);
    if (old && now) old.replaceWith(now);
  }
  const cards = new Map([...result.querySelectorAll(".card")].map((c) => [/** @type {HTMLElement} */ (c).dataset.key, c]));
  for (const mark of /** @type {NodeListOf<HTMLElement>} */ (result.querySelectorAll("#sheet mark"))) {
    const card = cards.get(keys.get(mark.dataset.f ?? ""));
    if (card) mark.dataset.f = card.id.slice(1);
    else mark.replaceWith(...mark.childNodes);
  }
  for (const ref of /** @type {NodeListOf<HTMLAnchorElement>} */ (result.querySelectorAll("#sheet .ref"))) {
    const now = cards.get(keys.get(ref.id.slice(1)))?.querySelector(".ref");
    if (!(now instanceof HTMLAnchorElement)) {
      ref.remove();
      continue;
    }
    ref.setAttribute("aria-label", (ref.getAttribute("aria-label") ?? "").replace(ref.textContent ?? "", now.textContent ?? ""));
    ref.textContent = now.textContent;
    ref.className = now.className;
    ref.id = now.hash.slice(1);
    ref.setAttribute("href", "#f" + ref.id.slice(1));
  }
}

/** Takes over what the server made of the draft: a repair, the text of a file, the example. */
function took() {
  const draft = /** @type {HTMLTextAreaElement | null} */ (at("draft-text"));
  if (!draft || !result.querySelector("h1")) return;
  text.value = draft.value;
  format.value = draft.dataset.format ?? "";
  title.value = draft.dataset.title ?? "";
  places.value = /** @type {HTMLTextAreaElement} */ (at("draft-places")).value;
}

/** Makes an answer's sheet editable and its buttons work. */
function prepare() {
  for (const e of document.querySelectorAll(".unscripted")) /** @type {HTMLElement} */ (e).hidden = true;
  for (const e of document.querySelectorAll(".scripted")) /** @type {HTMLElement} */ (e).hidden = false;
  const undo = /** @type {HTMLButtonElement | null} */ (at("undo"));
  if (undo) undo.disabled = past.length === 0;
  const sheet = at("sheet");
  if (!sheet) return;
  sheet.setAttribute("contenteditable", "true");
  sheet.setAttribute("role", "textbox");
  sheet.setAttribute("aria-multiline", "true");
  sheet.setAttribute("aria-label", /** @type {HTMLElement} */ (sheet).dataset.label ?? "");
  sheet.setAttribute("spellcheck", "true");
  for (const e of sheet.querySelectorAll(".ref, .image")) e.setAttribute("contenteditable", "false");
}

/** A document that is never shown, in which images are not loaded. */
const inert = document.implementation.createHTMLDocument("");

/** The posting in the sheet as tidy HTML: without marks and numbers, its headings at their own levels, its images as they were. */
function tidied() {
  const copy = /** @type {HTMLElement} */ (inert.importNode(at("sheet"), true));
  for (const e of copy.querySelectorAll(".ref")) e.remove();
  for (const e of copy.querySelectorAll("span.image")) picture(/** @type {HTMLElement} */ (e));
  for (const e of copy.querySelectorAll("mark, span, font")) e.replaceWith(...e.childNodes);
  for (const e of copy.querySelectorAll("div")) rename(e, "p");
  for (const e of copy.querySelectorAll("h3, h4, h5, h6")) rename(e, "h" + (Number(e.tagName[1]) - 2));
  for (const e of copy.querySelectorAll("a[data-href]")) e.setAttribute("href", /** @type {HTMLElement} */ (e).dataset.href ?? "");
  for (const e of copy.querySelectorAll("*")) {
    for (const a of [...e.attributes]) if (a.name !== "href" && e.tagName !== "IMG") e.removeAttribute(a.name);
  }
  copy.normalize();
  return copy;
}

/** Puts an image back where words stand for it. @param {HTMLElement} e */
function picture(e) {
  const { src, alt, href } = e.dataset;
  const img = inert.createElement("img");
  img.setAttribute("src", src ?? "");
  if (alt !== undefined) img.setAttribute("alt", alt);
  if (href === undefined) return e.replaceWith(img);
  const link = inert.createElement("a");
  link.setAttribute("href", href);
  link.append(img);
  e.replaceWith(link);
}

/** @param {Element} e @param {string} tag */
function rename(e, tag) {
  const other = inert.createElement(tag);
  other.append(...e.childNodes);
  e.replaceWith(other);
}

/** Writes what stands in the sheet into the form. */
function write() {
  text.value = tidied().innerHTML;
  format.value = "html";
  files.value = "";
}

/** The posting as plain text, a blank line between paragraphs, the cells of a table's row in a line. */
function plain() {
  const lines = [];
  for (const e of tidied().querySelectorAll("p, li, h1, h2, h3, h4, tr")) {
    if (e.parentElement?.closest("td, th")) continue;
    if (e.tagName === "TR") {
      lines.push((e.previousElementSibling ? "" : "\n") + [...e.children].map((c) => (c.textContent ?? "").trim()).join("\t"));
      continue;
    }
    const own = [...e.childNodes].filter((n) => !(n instanceof Element && /^(UL|OL)$/.test(n.tagName))).map((n) => n.textContent).join("").trim();
    if (own) lines.push(e.tagName === "LI" ? "- " + own : (lines.length ? "\n" : "") + own);
  }
  return lines.join("\n") + "\n";
}

/** @param {string} kind */
async function copy(kind) {
  try {
    if (kind === "html") {
      const html = tidied().innerHTML;
      await navigator.clipboard.write([new ClipboardItem({ "text/html": new Blob([html], { type: "text/html" }), "text/plain": new Blob([html], { type: "text/plain" }) })]);
    } else {
      await navigator.clipboard.writeText(plain());
    }
    say(board.dataset.copied ?? "");
  } catch {
    say(board.dataset.notCopied ?? "");
  }
}

form.addEventListener("submit", (event) => {
  const button = /** @type {HTMLButtonElement | null} */ (/** @type {SubmitEvent} */ (event).submitter);
  if (button?.name === "as") return; // a report is a download
  event.preventDefault();
  if (button?.name === "fix") {
    remember();
    check({ fix: button.value, done: board.dataset.applied });
  } else {
    remember();
    check({ example: button?.name === "example" });
  }
});

// Formatted text is pasted into the empty field: it is checked at once, and shown as it looks.
text.addEventListener("paste", (event) => {
  const html = event.clipboardData?.getData("text/html");
  if (!html || text.value.trim() !== "") return;
  event.preventDefault();
  files.value = "";
  text.value = html;
  format.value = "pasted";
  check();
});
text.addEventListener("input", () => { format.value = ""; files.value = ""; });
files.addEventListener("change", () => { if (files.files?.length) { remember(); check(); } });

// Into the sheet goes text alone: a stranger's markup would stand in it until the next check.
result.addEventListener("paste", (event) => {
  if (!(event.target instanceof Element) || !event.target.closest("#sheet")) return;
  event.preventDefault();
  document.execCommand("insertText", false, event.clipboardData?.getData("text/plain") ?? "");
});
result.addEventListener("drop", (event) => { if (event.dataTransfer?.files.length === 0) event.preventDefault(); });
result.addEventListener("input", (event) => {
  if (!(event.target instanceof Element) || event.target.id !== "sheet") return;
  if (!stale) remember();
  stale = true;
  const undo = /** @type {HTMLButtonElement | null} */ (at("undo"));
  if (undo) undo.disabled = past.length === 0;
  window.clearTimeout(waiting);
  waiting = window.setTimeout(() => { write(); check({ calm: true }); }, pause);
});
result.addEventListener("focusout", (event) => {
  if (!stale || !(event.target instanceof Element) || event.target.id !== "sheet") return;
  window.clearTimeout(waiting);
  write();
  // What the focus goes to is pressed first; the marks are drawn anew after that.
  waiting = window.setTimeout(() => check({ calm: true }), pause);
});

// Fields beside the draft change the verdict at once.
form.addEventListener("change", (event) => {
  const field = /** @type {HTMLElement} */ (event.target);
  if (field === text || field === files || !document.body.classList.contains("answered")) return;
  check({ calm: true });
});

result.addEventListener("click", (event) => {
  if (!(event.target instanceof Element)) return;
  const ref = event.target.closest("a.ref, mark");
  const button = event.target.closest("button");
  if (ref) {
    const id = ref instanceof HTMLAnchorElement ? ref.hash.slice(1) : "f" + /** @type {HTMLElement} */ (ref).dataset.f;
    const target = at(id);
    if (ref instanceof HTMLAnchorElement) event.preventDefault();
    for (const lit of result.querySelectorAll(".lit")) lit.classList.remove("lit");
    if (target?.classList.contains("card")) {
      target.classList.add("lit");
      if (ref instanceof HTMLAnchorElement) /** @type {HTMLElement} */ (target).focus({ preventScroll: true });
      target.scrollIntoView({ block: "nearest" });
    } else if (target instanceof HTMLElement) {
      for (const mark of result.querySelectorAll(`mark[data-f="${id.slice(1)}"]`)) mark.classList.add("lit");
      target.focus({ preventScroll: true });
      target.scrollIntoView({ block: "center" });
    }
  } else if (button?.id === "undo") {
    const last = past.pop();
    if (last) {
      restore(last);
      check({ done: board.dataset.undone });
    }
  } else if (button?.id === "copy-html" || button?.id === "copy-text") {
    copy(button.id.slice(5));
  }
});

// A file may be dropped anywhere.
let over = 0;
const carries = (/** @type {DragEvent} */ e) => e.dataTransfer?.types.includes("Files");
document.addEventListener("dragenter", (e) => { if (carries(e)) document.body.classList.toggle("over", ++over > 0); });
document.addEventListener("dragleave", (e) => { if (carries(e)) document.body.classList.toggle("over", --over > 0); });
document.addEventListener("dragover", (e) => { if (carries(e)) e.preventDefault(); });
document.addEventListener("drop", (event) => {
  over = 0;
  document.body.classList.remove("over");
  if (!event.dataTransfer?.files.length) return;
  event.preventDefault();
  remember();
  files.files = event.dataTransfer.files;
  check();
});

prepare();
if (result.querySelector("h1")) settled = state();
