// The page: it sends the draft to the server that it came from, and shows what comes back. Whatever an article or a rule says
// becomes text of a node, never markup. Nothing is kept: a draft is gone when the page is closed.

const PAUSE = 120; // milliseconds without a key before the draft is checked
const SLOW = 400; // milliseconds after which the page says that it is checking
const LARGEST = 5 * 2 ** 20; // bytes, as the server has it
const MOST = 12; // comparisons of one figure that are told
const AROUND = 42; // characters that are quoted on each side of a figure

const FIELDS = ["headline", "standfirst", "date", "text"];
const MEANS = { // the states of figures
  contradicted: "It does not fit something else in the story: one of them is wrong.",
  "cross-checked": "A sum, the calendar or another mention gives just this.",
  alone: "Nothing in the story surely confirms it or speaks against it.",
  unread: "Digits that were not read as a figure, such as those of a name or a telephone number.",
};
const DOUBTS = { warning: "Less sure", note: "Weak doubt" };
const VERDICTS = { fails: "May not fit, but this is too unsure to report", loose: "Fits roughly", holds: "Fits" };
const ZONES = { headline: "Headline", standfirst: "Standfirst", table: "Table", caption: "Caption", list: "List" };

const EXAMPLE = {
  headline: "Harbour ferries to carry 1,400 passengers a day",
  standfirst: "Saltmere adds a boat after its best winter yet",
  date: "",
  text: `Saltmere's harbour ferries will carry 1,400 passengers a day from Monday, up 40% from 1,000 last winter, the port said.

Of the 36 people the service employs, 21 work at sea and the other 12 on land. A crossing costs £3.50 and takes eight minutes.

Income from fares rose 25% last winter, from £80,000 to £120,000.

The new pier was begun in 2021 and took two years, ending in 2023. It cost £4.2 million, and stands where Route B12 meets the shore.`,
};

const $ = (id) => document.getElementById(id);
// ``block`` has the number of each figure's paragraph, ``open`` the figure whose detail is shown, ``file`` what is shown but for the draft,
// ``notes`` whether weak doubts are asked for (null: as it is configured).
const now = { answer: null, block: new Map(), open: null, file: null, typed: false, notes: null };
let asked = new AbortController();
let pause, slow;

// ---- Nodes

function node(tag, attributes = {}, ...inside) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "onclick") made.addEventListener("click", value);
    else if (value !== null && value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...inside.filter((each) => each !== null));
  return made;
}

const button = (said, onclick, attributes = {}) => node("button", { type: "button", onclick, ...attributes }, said);
const many = (number, one, more) => `${number.toLocaleString("en-GB")} ${number === 1 ? one : more}`;

// ---- The draft

const draft = () => Object.fromEntries(FIELDS.map((name) => [name, $(name).value]));
const isBlank = (fields) => !fields.headline.trim() && !fields.standfirst.trim() && !fields.text.trim();

function fill(fields) {
  for (const name of FIELDS) $(name).value = fields[name] ?? "";
}

// Another draft takes the place of this one, which can be had back until something is typed.
function replace(fields, said, file = null) {
  const before = draft();
  const fileBefore = now.file;
  fill(fields);
  now.file = file;
  now.typed = false;
  if (isBlank(before)) notice(said);
  else notice(said, `Bring back ${called(before)}`, () => {
    replace(before, `${called(before)} is back.`, fileBefore);
    now.typed = !fileBefore;
    check();
  });
}

// A draft by its first words.
function called({ headline, standfirst, text }) {
  const words = `${headline} ${standfirst} ${text}`.trim().split(/\s+/);
  return `“${words.slice(0, 5).join(" ").slice(0, 40)}${words.length > 5 ? " …" : ""}”`;
}

function notice(said = "", does = "", action = null, refusal = false) {
  $("notice").className = refusal ? "refused" : "";
  if (!said) return $("notice").replaceChildren();
  $("notice").replaceChildren(
    node("span", {}, said),
    ...(action ? [button(does, action)] : []),
    button("✕", () => notice(), { class: "close", "aria-label": "Close this message" }));
}

// ---- Asking the server

// What it answers; null where another question came between, undefined where the answer is a problem, which is shown.
async function ask(where, kind, body, tell = problem) {
  asked.abort();
  asked = new AbortController();
  const { signal } = asked;
  clearTimeout(slow);
  slow = setTimeout(() => { $("busy").hidden = false; }, SLOW);
  try {
    const reply = await fetch(where, { method: "POST", headers: { "Content-Type": kind }, body, signal, cache: "no-store", credentials: "omit" });
    const told = await reply.json();
    if (signal.aborted) return null;
    if (!reply.ok) throw new Error(told.error);
    problem();
    return told;
  } catch (error) {
    if (signal.aborted) return null;
    const ended = error instanceof TypeError;
    tell(ended
      ? "crossfoot does not answer any more: it was ended. Your draft is still here. Copy it, start crossfoot again and paste it there."
      : error.message, ended);
    return undefined;
  } finally {
    if (!signal.aborted) {
      clearTimeout(slow);
      $("busy").hidden = true;
    }
  }
}

async function check() {
  clearTimeout(pause);
  if (now.file) return read(now.file, null);
  const { date, ...fields } = draft();
  if (isBlank(fields)) return empty();
  if (!now.answer) show(null, "Not checked yet");
  const answer = await ask("check", "application/json", JSON.stringify({ draft: fields, date, notes: now.notes }));
  if (answer) show(answer);
  else if (answer === undefined) show(null, "Not checked"); // what was found in an earlier draft would mislead
}

// A file, or markup that was pasted. What it says goes into the fields unless it is there already (``said`` is null).
async function read(file, said) {
  if (file.size > LARGEST) return refused(file, "it is larger than 5 MB, the most that is read here.");
  clearTimeout(pause);
  const date = said === null || isBlank(draft()) ? $("date").value : ""; // that of another story is none of this one
  const where = `file?${new URLSearchParams({ name: file.name, date, notes: now.notes ?? "" })}`;
  const answer = await ask(where, "application/octet-stream", file, (why, ended) => (ended ? problem(why) : refused(file, why)));
  if (!answer) return;
  if (said !== null) {
    const more = answer.others ? ` It holds ${many(answer.others + 1, "story", "stories")}: this is the first.` : "";
    replace({ ...answer.draft, date: answer.date }, said + more, file);
  }
  show(answer);
}

// A file that is not read changes nothing: the story that is shown stays.
function refused(file, why) {
  const named = why.startsWith(file.name) ? why : `${file.name}: ${why}`;
  notice(`Not read: ${named.replace(/\.$/, "")}.${isBlank(draft()) ? "" : " The story below is still the one from before."}`, "", null, true);
  if (!now.file) check();
}

function problem(said = "") {
  $("problem").textContent = said;
  $("problem").hidden = !said;
}

// ---- Showing the answer

function empty() {
  asked.abort();
  clearTimeout(slow);
  $("busy").hidden = true;
  problem();
  show(null);
}

function show(answer, otherwise = "Nothing to check yet") {
  const open = now.open;
  const same = answer && open !== null && now.answer?.figures[open]?.text === answer.figures[open]?.text;
  now.answer = answer;
  if (answer) $("notes").checked = answer.notes;
  now.block = new Map(answer?.blocks.flatMap(({ pieces }, number) => pieces.map(({ figure }) => [figure, number])));
  now.open = same ? open : null;
  $("empty").hidden = !isBlank(draft());
  $("checked").hidden = !answer;
  $("summary").textContent = answer ? summary(answer) : otherwise;
  $("down").textContent = `${$("summary").textContent}: see below`;
  $("down").hidden = !answer;
  const surely = answer?.findings.filter(isSure).length;
  document.title = surely ? `(${surely}) crossfoot` : "crossfoot";
  const { date } = answer ?? {};
  $("text-date").textContent = date && !$("date").value ? ` The text says ${day(date)}.` : "";
  $("of").textContent = [now.file?.name, date ? `story of ${day(date)}` : null].filter(Boolean).join(", ");
  if (!answer) return;
  const counts = Object.keys(MEANS).map((state) => [state, answer.figures.filter((each) => each.state === state).length]);
  $("counts").replaceChildren(node("li", {}, `${many(answer.figures.length, "figure", "figures")}:`), ...counts.filter(([, number]) => number).map(counted));
  silence(answer, Object.fromEntries(counts));
  $("found").hidden = !answer.findings.length;
  $("findings").replaceChildren(...answer.findings.map((each) => node("li", {}, finding(each))));
  $("story").replaceChildren(...laidOut(answer.blocks));
  $("told").replaceChildren(...answer.told.map((each) => node("li", {}, each)));
  rove(now.open ?? 0);
  if (now.open !== null) unfold(now.open);
}

const isSure = (each) => each.severity !== "note";

function summary({ figures, findings }) {
  if (figures.every((each) => each.state === "unread")) return "No figures here";
  const surely = findings.filter(isSure).length;
  const doubts = findings.length - surely;
  const told = surely ? many(surely, "contradiction", "contradictions") : "No contradiction found";
  if (!$("notes").checked) return told;
  return `${told}, ${doubts ? many(doubts, "weak doubt", "weak doubts") : "no weak doubts"}`;
}

const day = (iso) => new Date(`${iso}T12:00:00`).toLocaleDateString(navigator.language, { day: "numeric", month: "long", year: "numeric" });

const counted = ([state, number]) => node("li", {}, node("span", { class: `mark ${state}` }, number.toLocaleString("en-GB")), ` ${state}`);

// What it does not mean that nothing was found.
function silence(answer, { alone }) {
  $("silence").hidden = !!answer.findings.length || !alone;
  $("silence").textContent = `This is no proof that the figures are right: ${many(alone, "stands", "stand")} alone, and nothing here confirms ${alone === 1 ? "it" : "them"}.`;
}

const said = (block) => block.pieces.map((each) => (each.figure === undefined ? each.text : mark(each)));
const paragraph = (block) => node(block.zone === "headline" ? "h4" : "p", { class: block.zone }, ...said(block));

// The paragraphs, and the cells of each table in their rows.
function laidOut(blocks) {
  const shown = [];
  let table, number, row, rowNumber;
  for (const block of blocks) {
    const { cell } = block;
    if (!cell) {
      shown.push(paragraph(block));
      table = null;
      continue;
    }
    if (!table || cell.table !== number) {
      table = node("table");
      shown.push(table);
      [number, rowNumber] = [cell.table, null];
    }
    if (cell.row !== rowNumber) {
      row = node("tr");
      table.append(row);
      rowNumber = cell.row;
    }
    const before = [...row.cells].reduce((sum, each) => sum + each.colSpan, 0);
    for (let empty = before; empty < cell.column; empty++) row.append(node("td")); // those that say nothing
    row.append(node(cell.header ? "th" : "td", { colspan: cell.wide > 1 ? cell.wide : null }, ...said(block)));
  }
  return shown;
}

function mark({ text, figure }) {
  const { state } = now.answer.figures[figure];
  return node("button", {
    type: "button",
    class: `mark ${state}`,
    "data-figure": figure,
    "aria-description": state,
    "aria-expanded": "false",
    tabindex: "-1",
    onclick: () => toggle(figure),
  }, text);
}

const marked = (figure) => $("story").querySelector(`[data-figure="${figure}"]`);

// ---- A finding

function finding(each) {
  const doubt = DOUBTS[each.severity];
  return node("article", { class: `finding ${each.severity}` },
    node("h4", {}, ...(doubt ? [node("span", { class: "doubt" }, doubt), " "] : []), each.message),
    each.arithmetic && !each.message.includes(each.arithmetic) ? node("p", { class: "sum" }, each.arithmetic) : null,
    each.fits === null ? null : node("p", {}, node("b", {}, "Would fit: "), `${each.fits}.`),
    each.slip === null ? null : node("p", {}, node("b", {}, "Perhaps: "), `${each.slip}.`),
    node("p", { class: "sure" }, `${capital(each.sure)}. ${each.title} `, node("code", {}, each.rule)),
    places(each.figures, each.pointed),
    node("div", { class: "does" },
      ...edits(each.pointed),
      button("Copy", (event) => copy(each, event.currentTarget), { "aria-label": `Copy this finding: ${each.message}` })));
}

const capital = (said) => said.charAt(0).toUpperCase() + said.slice(1);

// Some figures with the words around them, each paragraph once. To choose one leads to it in the story.
function places(figures, flagged) {
  return node("ul", { class: "places" }, ...quotes(figures).map(({ where, said }) => {
    const lead = said.find((each) => flagged.includes(each.figure)) ?? said.find((each) => each.figure !== undefined);
    const words = said.map((each) => (each.figure === undefined
      ? each.text
      : node("strong", { class: flagged.includes(each.figure) ? "flagged" : null }, each.text)));
    const label = where ? node("span", { class: "where" }, `${where}: `) : null;
    return node("li", {}, node("button", { type: "button", onclick: () => jump(lead.figure) }, label, ...words));
  }));
}

function quotes(figures) {
  const wanted = new Set(figures);
  const blocks = new Set(figures.map((figure) => now.block.get(figure)).sort((one, other) => one - other));
  blocks.delete(undefined); // a list of names with figures in it is no figure of the story
  return [...blocks].map((number) => {
    const { zone, cell } = now.answer.blocks[number];
    const row = cell ? now.answer.blocks.filter((each) => each.cell?.table === cell.table && each.cell.row === cell.row) : [now.answer.blocks[number]];
    const pieces = row.flatMap((each, at) => (at ? [{ text: " | " }, ...each.pieces] : each.pieces));
    return { where: ZONES[zone], said: excerpt(pieces, wanted) };
  });
}

function excerpt(pieces, wanted) {
  const runs = [];
  for (const { text, figure } of pieces) {
    const last = runs.at(-1);
    if (wanted.has(figure)) runs.push({ text, figure });
    else if (last && last.figure === undefined) last.text += text;
    else runs.push({ text });
  }
  return runs.map((run, at) => (run.figure === undefined ? { text: cut(run.text, at > 0, at < runs.length - 1) } : run));
}

// The words that follow a figure or lead up to one, or both.
function cut(text, follows, leads) {
  if (text.length <= AROUND * (follows + leads)) return text;
  const head = follows ? text.slice(0, AROUND).replace(/\s\S*$/, " ") : "";
  const tail = leads ? text.slice(-AROUND).replace(/^\S*\s/, " ") : "";
  return `${head}…${tail}`;
}

function edits(figures) {
  const found = figures.map((figure) => now.answer.figures[figure]).filter(({ at }) => at);
  const leads = found.map(({ text, at }) => button(text, () => edit(at), { "aria-label": `Show ${text} in the draft` }));
  return leads.length ? [node("span", {}, "Show in the draft:"), ...leads] : [];
}

// Select a figure in the draft. A field that is focused anew scrolls to where its cursor is.
function edit({ field, start, end }) {
  const input = $(field);
  input.blur();
  input.setSelectionRange(start, start);
  input.focus();
  input.setSelectionRange(start, end);
  input.scrollIntoView({ block: "nearest" });
}

async function copy(each, pressed) {
  const lines = [each.message];
  if (each.arithmetic && !each.message.includes(each.arithmetic)) lines.push(each.arithmetic);
  if (each.fits !== null) lines.push(`Would fit: ${each.fits}.`);
  if (each.slip !== null) lines.push(`Perhaps: ${each.slip}.`);
  lines.push(`${capital(each.sure)}. Rule: ${each.rule}.`);
  for (const { where, said } of quotes(each.figures)) {
    const words = said.map((run) => (run.figure === undefined ? run.text : `[${run.text}]`)).join("");
    lines.push(`- ${where ? `${where}: ` : ""}${words.replace(/\s+/g, " ")}`);
  }
  try {
    await navigator.clipboard.writeText(lines.join("\n"));
    pressed.textContent = "Copied";
    setTimeout(() => { pressed.textContent = "Copy"; }, 2000);
  } catch {
    problem("The browser did not let the finding be copied: select it and copy it by hand.");
  }
}

// ---- A figure and what it was held against

function toggle(figure) {
  const open = now.open;
  fold();
  if (open !== figure) unfold(figure);
  rove(figure);
}

function fold() {
  if (now.open === null) return;
  $("detail")?.remove();
  marked(now.open)?.setAttribute("aria-expanded", "false");
  now.open = null;
}

function closeDetail() {
  const pressed = marked(now.open);
  fold();
  pressed.focus();
}

function unfold(figure) {
  const pressed = marked(figure);
  if (!pressed) return;
  now.open = figure;
  pressed.setAttribute("aria-expanded", "true");
  pressed.closest("#story > *").after(detail(figure));
  $("detail").scrollIntoView({ block: "nearest" });
  pressed.scrollIntoView({ block: "nearest" });
}

function jump(figure) {
  fold();
  unfold(figure);
  rove(figure);
  marked(figure).focus();
  marked(figure).scrollIntoView({ block: "center" });
}

function detail(figure) {
  const { figures, claims, findings } = now.answer;
  const { text, state, noun, claims: numbers, findings: reported } = figures[figure];
  const others = numbers.map((number) => claims[number]).filter((claim) => !reported.includes(claim.finding));
  return node("section", { id: "detail", class: "detail", "aria-label": `${text}: what it was held against` },
    node("h4", {}, `${text}: ${state}`),
    node("p", {}, MEANS[state], noun && !text.includes(noun) ? ` It was read as a figure of: ${noun}.` : ""),
    ...reported.map((number) => finding(findings[number])),
    others.length ? node("ul", { class: "claims" }, ...others.slice(0, MOST).map((claim) => claimed(claim, figure))) : null,
    others.length > MOST ? node("p", {}, `And ${many(others.length - MOST, "other comparison", "other comparisons")}.`) : null,
    node("div", { class: "does" },
      ...(reported.length ? [] : edits([figure])),
      button("Close", closeDetail)));
}

function claimed(claim, figure) {
  const possible = claim.verdict === "holds" && !claim.confirms;
  return node("li", { class: claim.verdict },
    node("p", {}, node("b", {}, possible ? "Not against it" : VERDICTS[claim.verdict]), claim.arithmetic ? `: ${claim.arithmetic}` : ""),
    node("p", { class: "why" }, claim.title),
    places(claim.figures, [figure]));
}

// ---- Keys: of all figures one is in the order of Tab, and the arrows lead from one to the next

function rove(figure) {
  const marks = [...$("story").querySelectorAll(".mark")];
  for (const each of marks) each.tabIndex = -1;
  (marked(figure) ?? marks[0])?.setAttribute("tabindex", "0");
}

const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && now.open !== null) closeDetail();
});

$("story").addEventListener("keydown", (event) => {
  if (!(event.key in STEPS) || !event.target.matches(".mark")) return;
  const marks = [...$("story").querySelectorAll(".mark")];
  const next = marks[marks.indexOf(event.target) + STEPS[event.key]];
  if (!next) return;
  event.preventDefault();
  rove(next.dataset.figure);
  next.focus();
});

// ---- What the editor does

function changed(event) {
  now.file = null;
  notice();
  now.typed = !isBlank(draft()) && (now.typed || event.inputType === "insertText");
  clearTimeout(pause);
  pause = setTimeout(check, PAUSE);
}

$("headline").addEventListener("keydown", (event) => {
  if (event.key === "Enter") event.preventDefault(); // a headline has one line
});
for (const name of FIELDS) $(name).addEventListener("input", changed);
$("notes").addEventListener("change", () => {
  now.notes = $("notes").checked;
  check();
});
$("print").addEventListener("click", () => window.print());
window.addEventListener("beforeprint", () => { $("printed").textContent = `Printed ${day(new Date().toLocaleDateString("sv"))}`; });
$("open").addEventListener("click", () => $("file").click());
$("file").addEventListener("change", () => {
  const [file] = $("file").files;
  if (file) read(file, `${file.name} was opened.`);
  $("file").value = "";
});
$("clear").addEventListener("click", () => {
  if (isBlank(draft())) return;
  replace({}, "The draft was cleared.");
  empty();
  $("text").focus({ preventScroll: true });
});
$("example").addEventListener("click", () => {
  fill(EXAMPLE);
  check();
  $("summary").scrollIntoView({ block: "nearest" });
});

// Markup that is pasted into an empty draft is read as a file of it would be.
const MARKUP = [
  ["html", "HTML", /^\s*<(?:!doctype|html|head|body|article|main|section|div|h[1-6]|p)\b[^>]*>/i],
  ["md", "Markdown", /^#{1,6} \S|\*\*[^*\n]+\*\*|\]\(\S+\)/m],
];

$("text").addEventListener("paste", (event) => {
  if (!$("text").value) setTimeout(() => { $("text").scrollTop = 0; }); // a story is read from its beginning
  const text = event.clipboardData?.getData("text/plain") ?? "";
  const found = MARKUP.find(([, , looks]) => looks.test(text));
  if (!found || !isBlank(draft())) return;
  event.preventDefault();
  fill({ text });
  const [ending, name] = found;
  read(new File([text], `pasted.${ending}`), `This was read as ${name}, and its marks were taken out.`);
});

const withFiles = (event) => event.dataTransfer?.types.includes("Files");
document.addEventListener("dragover", (event) => { if (withFiles(event)) event.preventDefault(); });
document.addEventListener("drop", (event) => {
  if (!withFiles(event)) return;
  event.preventDefault();
  const [file, ...more] = event.dataTransfer.files;
  if (file) read(file, `${file.name} was opened.${more.length ? " One file at a time: the others were not." : ""}`);
});

window.addEventListener("beforeunload", (event) => { if (now.typed) event.preventDefault(); });

check();
if (isBlank(draft())) $("text").focus({ preventScroll: true });
