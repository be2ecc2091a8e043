// Everything that can be said through the port, and what is held to. The page is built from these lists; a test holds them to
// the contract.

/** Messages that ask, through the port; each gets one answer. */
export const REQUESTS = [
  {
    name: "connect",
    from: "host",
    payload: "{ protocols, sdk, nonce }",
    answer: "{ protocol, app, nonce, capabilities, views, limits }",
    says: "The one window message, to the app’s exact origin, with one MessagePort.",
  },
  { name: "state.get", from: "host", payload: "{}", answer: "{ lens, view }", says: "What is looked at." },
  {
    name: "state.set",
    from: "host",
    payload: "{ lens, partial? }",
    answer: "{ lens, ignored }",
    says: "Sets the lens.",
  },
  { name: "select", from: "host", payload: "{ ref }", answer: "{ applied }", says: "Selects; null clears." },
  { name: "focus", from: "host", payload: "{ ref }", answer: "{ applied }", says: "Selects and brings into view." },
  { name: "months.set", from: "host", payload: "{ from, to }", answer: "{ applied }", says: "Sets the window." },
  { name: "view.set", from: "host", payload: "{ view }", answer: "{ applied }", says: "Another view." },
  { name: "step.set", from: "host", payload: "{ step }", answer: "{ applied }", says: "Another step of the story." },
  {
    name: "theme.set",
    from: "host",
    payload: "{ theme?, tokens? }",
    answer: "{ applied, ignored }",
    says: "Theme and tokens; those that could not be read are refused.",
  },
  {
    name: "locale.set",
    from: "host",
    payload: "{ lang }",
    answer: "{ applied, ignored }",
    says: "Language and direction.",
  },
  {
    name: "ui.set",
    from: "host",
    payload: "{ ui }",
    answer: "{ applied, ignored }",
    says: "How much stands around the view.",
  },
  {
    name: "data.load",
    from: "host",
    payload: "{ dossier or rows, mode }",
    answer: "{ counts, problems, mode }",
    says: "Data to show, from memory.",
  },
  {
    name: "export",
    from: "host",
    payload: "{ format, scale? }",
    answer: "{ name, type, blob }",
    says: "A file of what is shown.",
  },
  {
    name: "auth.set",
    from: "host",
    payload: "{ token, expiresAt? }",
    answer: "{ applied }",
    says: "A token for the source; kept in memory alone.",
  },
  { name: "present", from: "host", payload: "{ action, step? }", answer: "{ step, of }", says: "Tells the story." },
  { name: "undo", from: "host", payload: "{}", answer: "{ applied }", says: "Takes the last edit back." },
  { name: "redo", from: "host", payload: "{}", answer: "{ applied }", says: "Does it again." },
  { name: "print", from: "host", payload: "{}", answer: "{ applied }", says: "Prints." },
  {
    name: "snapshot.get",
    from: "frame",
    payload: "{ id }",
    answer: "{ text }",
    says: "The frozen copy of that name, which may lie beside your page.",
  },
  { name: "ping", from: "either", payload: "{}", answer: "{}", says: "Whether the other end is there." },
];

/** Messages that tell, through the port. */
export const TOLD = [
  { name: "interactive", from: "frame", payload: "{ view }", says: "The view stands." },
  { name: "state.changed", from: "frame", payload: "{ lens }", says: "Something else is looked at." },
  { name: "selection.changed", from: "frame", payload: "{ ref }", says: "Something else is selected." },
  { name: "hover.changed", from: "frame", payload: "{ ref }", says: "Only for who asked by listen." },
  { name: "quote.opened", from: "frame", payload: "{ ref }", says: "A quote is open." },
  { name: "step.changed", from: "frame", payload: "{ step, of }", says: "The story has moved." },
  { name: "save.changed", from: "frame", payload: "{ dirty, save }", says: "Whether all is saved." },
  { name: "size", from: "frame", payload: "{ width, height }", says: "Size of the content." },
  { name: "link.open", from: "frame", payload: "{ href, ref }", says: "Only for who asked by listen." },
  { name: "export.progress", from: "frame", payload: "{ re, done }", says: "How far an export is, from 0 to 1." },
  {
    name: "auth.request",
    from: "frame",
    payload: "{ reason }",
    says: "The source asks who reads, or the last token is about to expire.",
  },
  { name: "problem", from: "frame", payload: "{ code, message }", says: "Something went wrong that nobody asked for." },
  {
    name: "listen",
    from: "host",
    payload: "{ hover?, links?, autoheight? }",
    says: "Tell me what is hovered; let me take links over; I follow the height, or do not.",
  },
  { name: "bye", from: "either", payload: "{}", says: "The end. The host may connect again." },
];

/** What a refusal says, as a word for programs. */
export const CODES = [
  { name: "bad_request", says: "Not of the shape it should have; path says where." },
  { name: "unknown_type", says: "Nobody answers a request of that name." },
  { name: "unsupported_version", says: "Another major than the handshake picked." },
  { name: "not_ready", says: "Not yet, or no longer: the frame loads, was removed, or shows no story." },
  { name: "forbidden", says: "Not in this view: it is read-only, or shares your page’s origin." },
  { name: "too_large", says: "Over the limit of a message." },
  { name: "rate_limited", says: "More than a hundred in a second. Ask again in a second." },
  { name: "timeout", says: "No answer in time. Is your origin listed?" },
  { name: "not_found", says: "No such thing in this dossier." },
  { name: "storage", says: "It could not be kept." },
  { name: "network", says: "It could not be fetched." },
  { name: "internal", says: "A fault of the frame." },
];

/** What either end holds the other to. */
export const LIMITS = [
  { name: "requestsPerSecond", value: 100, says: "Requests that are answered in a second." },
  { name: "loadsPerSecond", value: 1_000, says: "The same for data.load alone." },
  { name: "eventsPerSecond", value: 10, says: "Events of one kind in a second; the last one is always sent." },
  { name: "messageBytes", value: 1_000_000, says: "Bytes of one message." },
  { name: "loadBytes", value: 50_000_000, says: "Bytes of one data.load." },
  { name: "answerMs", value: 10_000, says: "How long an answer is waited for." },
  { name: "longAnswerMs", value: 60_000, says: "The same for export and data.load." },
  { name: "connectMs", value: 3_000, says: "Without a connect by then the view goes on by itself." },
  { name: "pingMs", value: 15_000, says: "How often either end asks whether the other is there." },
];

/** Tokens of the look that a page may set. */
export const TOKENS = [
  { name: "paper", example: "#f6f7fb", says: "Ground of the page." },
  { name: "sheet", example: "#ffffff", says: "Ground of the view." },
  { name: "ink", example: "#14161c", says: "Text." },
  { name: "ink2", example: "#444b5a", says: "Second text." },
  { name: "rule", example: "#cdd2dd", says: "Lines between things." },
  { name: "act", example: "#2343b8", says: "What can be pressed." },
  { name: "radius", example: "6px", says: "Corners, 0 to 12 px." },
  { name: "font-size", example: "16px", says: "Base size, 12 to 24 px." },
];

/** What can be exported. */
export const FORMATS = [
  "svg",
  "png",
  "evidence-csv",
  "flows-csv",
  "nodes-csv",
  "edges-csv",
  "gexf",
  "gexf-static",
  "graphml",
  "json",
];
/** What a story can be told to do. */
export const ACTIONS = ["start", "next", "prev", "goto", "blank", "end"];
/** How data goes to what is shown. */
export const MODES = ["preview", "merge", "replace"];
