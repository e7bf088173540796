// Finishes dist/site/ for hosting and installing, and packs the same into the one file dist/kiosk.html.
// node bundle.mjs <site folder> <folder with what only the site needs> <one file> <version>
import { createHash } from "node:crypto";
import { cpSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { gzipSync } from "node:zlib";

const [site, extras, single, version] = process.argv.slice(2);
const here = new URL(".", import.meta.url);
const read = (path) => readFileSync(join(site, path), "utf8");
const hash = (bytes, encoding = "hex") => createHash("sha256").update(bytes).digest(encoding);
const one = (name, found) => {
  if (found === undefined || found === null) throw new Error(`dist/site 里没有 ${name}`);
  return found;
};

const files = () =>
  readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(site, join(entry.parentPath ?? entry.path, entry.name)).replaceAll("\\", "/"))
    .sort();

/** The policy of a page: its inline scripts and styles by hash, everything else named. */
function policy(page, sources) {
  const inline = (tag) => [...page.matchAll(new RegExp(`<${tag}(?: type="module"(?: async)?)?>([\\s\\S]*?)</${tag}>`, "g"))].map(([, text]) => `'sha256-${hash(text, "base64")}'`);
  const rules = {
    "default-src": ["'none'"],
    "script-src": [...sources.self, ...inline("script"), "'wasm-unsafe-eval'"],
    "style-src": [...sources.self, ...inline("style")],
    "img-src": [...sources.self, "data:"],
    "font-src": sources.font,
    "connect-src": sources.connect,
    ...sources.more,
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
    "require-trusted-types-for": ["'script'"],
    "trusted-types": [sources.policies],
  };
  return Object.entries(rules).map(([name, values]) => `${name} ${values.join(" ")}`).join("; ");
}

const FIRST = '<meta charset="utf-8" />';
/** The page with its policy and its name, before anything a policy could stop. */
function meta(page, sources, build) {
  const tags = [`<meta http-equiv="Content-Security-Policy" content="${policy(page, sources)}" />`, `<meta name="kiosk-build" content="${build}" />`];
  return page.replace(one("<meta charset>", page.includes(FIRST) ? FIRST : null), [FIRST, ...tags].join("\n    "));
}

const built = files();
const page = read("index.html");
const named = (end) => one(end, built.find((path) => path.endsWith(end)));
const glue = read(named(".js"));
const wasm = readFileSync(join(site, named(".wasm")));
const styles = [...page.matchAll(/<link rel="stylesheet" href="\.\/([^"]+)"[^>]*>/g)];
const icon = one("图标", /<link rel="icon" href="\.\/([^"]+)"[^>]*>/.exec(page));
const start = one("启动脚本", /\s*<script type="module">[\s\S]*?<\/script>/.exec(page));
// One name for the site and the single file: both hold the same program, content and font.
const ingredients = [...built.map((path) => join(site, path)), ...["sw.js", "update.js"].map((path) => join(extras, path)), new URL("boot.mjs", here)];
const build = `${version}-${hash(ingredients.map((path) => hash(readFileSync(path))).join("\n")).slice(0, 12)}`;

function finishSite() {
  cpSync(extras, site, { recursive: true });
  const tags = '<link rel="manifest" href="manifest.webmanifest" />\n    <script id="update" src="update.js" defer></script>\n  </head>';
  const whole = page.replace("</head>", tags);
  const sources = { self: ["'self'"], font: ["'self'"], connect: ["'self'"], more: { "manifest-src": ["'self'"], "worker-src": ["'self'"] }, policies: "kiosk" };
  writeFileSync(join(site, "index.html"), meta(whole, sources, build));
  const list = files().filter((path) => path !== "sw.js").map((path) => `${JSON.stringify(path)}: "${hash(readFileSync(join(site, path)))}"`);
  const worker = readFileSync(join(extras, "sw.js"), "utf8");
  writeFileSync(join(site, "sw.js"), worker.replace("/*@FILES@*/", list.join(",\n  ")).replace("@VERSION@", hash(list.join("\n")).slice(0, 16)));
}

function packSingle() {
  const data = (type, bytes) => `data:${type};base64,${bytes.toString("base64")}`;
  const css = styles.map(([, path]) => read(path)).join("\n").replaceAll(/@font-face\s*\{[^}]*\}/g, "");
  const fonts = built.filter((path) => path.endsWith(".woff2")).map((path) => [/-(\d+)\.woff2$/.exec(path)[1], readFileSync(join(site, path))]);
  const payload = gzipSync(wasm, { level: 9 });
  const boot = readFileSync(new URL("boot.mjs", here), "utf8")
    .replace("@SHA256@", hash(payload))
    .replace("/*@FONTS@*/", fonts.map(([weight, bytes]) => `${weight}: "${hash(bytes)}"`).join(", "));
  let whole = page.replace(start[0], "").replace(icon[0], `<link rel="icon" href="${data("image/svg+xml", readFileSync(join(site, icon[1])))}" />`);
  for (const [link] of styles) whole = whole.replace(link, "");
  whole = whole.replaceAll(/<link rel="(?:module)?preload"[^>]*>/g, "").replaceAll(/<!--[\s\S]*?-->/g, "").replaceAll(/\n\s*(?=\n)/g, "");
  const block = (id, bytes) => `<script type="application/octet-stream" id="${id}">${bytes.toString("base64")}</script>`;
  // The first screen stands before the program is read, the program runs while the fonts are being read behind it.
  const program = [block("payload", payload), `<script type="module" async>${glue}\n${boot}</script>`];
  const pictures = one("图标", /<svg id="pictures"[\s\S]*?<\/svg>/.exec(whole))[0];
  whole = whole.replace(pictures, "");
  const before = (page, mark, parts) => page.replace(one(mark, page.includes(mark) ? mark : null), () => `${parts.join("\n    ")}\n    ${mark}`);
  whole = before(whole, '<div id="app">', [`<style>${css}</style>`, pictures]);
  whole = before(whole, '<div id="still">', program);
  whole = before(whole, '<i id="end"></i>', fonts.map(([weight, bytes]) => block(`font-${weight}`, bytes)));
  const sources = { self: [], font: ["data:"], connect: ["'none'"], more: {}, policies: "'none'" };
  // Digits that fill their place exactly, so that writing the size does not change it.
  const sized = (size) => meta(whole.replace("@SIZE@", String(size).padStart(6, "0").padStart(9)), sources, build);
  const size = Buffer.byteLength(sized(0));
  writeFileSync(single, sized(size));
}

packSingle();
finishSite();
console.log(`✔ ${build}：kiosk.html ${readFileSync(single).length} 字节，site ${files().length} 个文件`);
