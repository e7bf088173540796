// Puts the release archive together: the kiosk, how to deploy it, licences, SBOM and checksums.
// Same input, same bytes. node package.mjs <node_modules> <sbom> <archive> <version> <commit> <seconds since 1970>
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const [modules, sbom, archive, version, commit, seconds] = process.argv.slice(2);
const date = new Date(Number(seconds) * 1000).toISOString();
const root = fileURLToPath(new URL("../../", import.meta.url));
const { zipSync } = createRequire(join(modules, "_"))("fflate");
const hash = (bytes) => createHash("sha256").update(bytes).digest("hex");
const files = new Map();
const add = (name, bytes) => files.set(name, Buffer.from(bytes));

function addFolder(folder, name) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    if (entry.isFile()) add(join(name, relative(folder, path)).replaceAll("\\", "/"), readFileSync(path));
  }
}

/** Packages that end up in the program: normal dependencies of the app, for wasm. */
function packages() {
  const args = ["metadata", "--format-version", "1", "--locked", "--filter-platform", "wasm32-unknown-unknown"];
  const metadata = JSON.parse(execFileSync("cargo", args, { cwd: root, maxBuffer: 1 << 28 }));
  const byId = new Map(metadata.packages.map((item) => [item.id, item]));
  const nodes = new Map(metadata.resolve.nodes.map((node) => [node.id, node]));
  const app = metadata.packages.find((item) => item.name === "credit-kiosk");
  const seen = new Set();
  const visit = (id) => {
    if (seen.has(id)) return;
    seen.add(id);
    for (const { pkg, dep_kinds: kinds } of nodes.get(id).deps) if (kinds.some(({ kind }) => kind === null)) visit(pkg);
  };
  visit(app.id);
  return [...seen].map((id) => byId.get(id)).filter((item) => item.source).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
}

/** Licence texts, each once, with the packages under it. */
function thirdParty() {
  const texts = new Map();
  const lines = [];
  for (const item of packages()) {
    lines.push(`${item.name} ${item.version}: ${item.license ?? item.license_file ?? "?"}`);
    const folder = dirname(item.manifest_path);
    const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && /^(licen[cs]e|copying|unlicense|notice)/i.test(entry.name));
    for (const name of entries.map((entry) => entry.name).sort()) {
      const text = readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n").trim();
      const entry = texts.get(text) ?? [];
      texts.set(text, [...entry, `${item.name} ${item.version}`]);
    }
  }
  const blocks = [...texts].map(([text, users]) => `${"=".repeat(72)}\n${users.join(", ")}\n${"=".repeat(72)}\n\n${text}\n`);
  return `程序里用到的开源软件\n\n${lines.join("\n")}\n\n${blocks.join("\n")}`;
}

/** The SBOM without what differs from run to run and from machine to machine. */
function bill() {
  const text = readFileSync(sbom, "utf8").replaceAll(root.replace(/\/$/, ""), ".");
  const document = JSON.parse(text);
  delete document.serialNumber;
  document.metadata.timestamp = date;
  return `${JSON.stringify(document, null, 2)}\n`;
}

add("kiosk.html", readFileSync(join(root, "dist/kiosk.html")));
addFolder(join(root, "dist/site"), "site");
addFolder(join(root, "docs/deploy"), "deploy");
add("部署.md", readFileSync(join(root, "docs/deploy.md")));
for (const name of ["LICENSE-MIT", "LICENSE-APACHE", "CHANGELOG.md"]) add(name, readFileSync(join(root, name)));
add("licences/NotoSansSC-OFL.txt", readFileSync(join(root, "dist/site/fonts/OFL.txt")));
add("licences/third-party.txt", thirdParty());
add("sbom.cdx.json", bill());
const build = /name="kiosk-build" content="([^"]+)"/.exec(files.get("kiosk.html").toString("utf8"))[1];
add("VERSION.txt", `征信明白台 ${version}\n构建 ${build}\n提交 ${commit}\n日期 ${date}\n`);
const names = [...files.keys()].sort();
add("SHA256SUMS", names.map((name) => `${hash(files.get(name))}  ${name}\n`).join(""));

const mtime = new Date(date);
const tree = Object.fromEntries([...files.keys()].sort().map((name) => [`credit-kiosk-${version}/${name}`, [files.get(name), { mtime, os: 3, attrs: (name.endsWith(".sh") ? 0o755 : 0o644) << 16 }]]));
const bytes = zipSync(tree, { level: 9 });
writeFileSync(archive, bytes);
console.log(`✔ ${relative(root, archive)}：${bytes.length} 字节，sha256 ${hash(bytes)}`);
