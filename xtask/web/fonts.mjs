// Cuts Noto Sans SC down to the characters the kiosk shows. Same characters and same tools, same bytes.
// node fonts.mjs <node_modules> <out folder> <stamp> <source file>...
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [modules, out, versions, ...sources] = process.argv.slice(2);
const weights = { 400: "400Regular/NotoSansSC_400Regular.ttf", 700: "700Bold/NotoSansSC_700Bold.ttf" };

/** Rows of GB2312 that hold punctuation, symbols and full-width letters. */
function symbols() {
  const decoder = new TextDecoder("gbk");
  const row = (high) => Array.from({ length: 94 }, (_, at) => decoder.decode(Uint8Array.of(high, 0xa1 + at)));
  return [...row(0xa1), ...row(0xa3)];
}

const ascii = Array.from({ length: 95 }, (_, at) => String.fromCharCode(0x20 + at));
/**
 * What may be shown in bold: of sources their names, of other content all but sentences, and in those what stands
 * between asterisks. Should anything else be, it is drawn from the other font, thickened.
 */
function bold(path, text) {
  if (!path.endsWith(".toml")) return text;
  const plain = text.replaceAll(/^#.*$/gm, "");
  if (/sources[^/\\]*\.toml$/.test(path)) return plain.replaceAll(/^(?!(?:title|number|article) =).*$/gm, "");
  const sentences = /(?<!title = )\{ text = "[^"]*"|\b(?:effect|why|body|brief|sounds|hint|purpose|note|words) = (?:"[^"]*"|\[[^\]]*\])/g;
  return plain.replaceAll(sentences, "") + [...plain.matchAll(/\*\*(.*?)\*\*/g)].map(([, run]) => run).join("");
}
const texts = sources.map((path) => [path, readFileSync(path, "utf8")]);
const distinct = (shown) =>
  [...new Set([...ascii, ...symbols(), ...shown.join("")])].filter((c) => c >= " " && c !== "\ufffd").sort().join("");
const characters = { 400: distinct(texts.map(([, text]) => text)), 700: distinct(texts.map(([path, text]) => bold(path, text))) };

const stamp = createHash("sha256").update(versions).update(JSON.stringify(characters)).digest("hex");
const stampFile = join(out, "..", "fonts.stamp");
if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) process.exit(0);

const require = createRequire(join(modules, "_"));
const subset = require("subset-font");
const family = join(modules, "@expo-google-fonts/noto-sans-sc");
mkdirSync(out, { recursive: true });
for (const [weight, file] of Object.entries(weights)) {
  const font = await subset(readFileSync(join(family, file)), characters[weight], { targetFormat: "woff2" });
  writeFileSync(join(out, `NotoSansSC-${weight}.woff2`), font);
}
writeFileSync(join(out, "OFL.txt"), readFileSync(join(family, "LICENSE_FONT")));
writeFileSync(stampFile, stamp);
