// Takes out of the built site what nothing calls: leptos links a server's stream classes, and wasm-bindgen exports
// them, so that no linker may drop them. node prune.mjs <node_modules> <site folder>
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [modules, site] = process.argv.slice(2);
const named = (end) => join(site, readdirSync(site).find((file) => file.startsWith("credit-kiosk") && file.endsWith(end)));
const [script, program] = [named(".js"), named(".wasm")];

const whole = readFileSync(script, "utf8");
let glue = whole;
for (const [, name] of whole.matchAll(/^export class (\w+) \{$/gm)) {
  const parts = [
    new RegExp(`^export class ${name} \\{\\n[\\s\\S]*?^\\}\\n(?:if \\(Symbol\\.dispose\\) ${name}\\..*\\n)?`, "m"),
    new RegExp(`^const ${name}Finalization = [^;]*;\\n`, "m"),
  ];
  for (const part of parts) glue = glue.replace(part, "");
  if (glue.includes(name)) throw new Error(`${name} 还有别处在用，不能拿掉`);
}

const folder = mkdtempSync(join(tmpdir(), "prune-"));
const tool = (name, ...args) => execFileSync(process.execPath, [join(modules, "binaryen/bin", name), ...args], { stdio: ["ignore", "ignore", "inherit"] });
const [graph, pruned] = [join(folder, "graph.json"), join(folder, "pruned.wasm")];
const exports = WebAssembly.Module.exports(new WebAssembly.Module(readFileSync(program))).map(({ name }) => name);
// What the glue names in any way stays.
const kept = exports.filter((name) => glue.includes(name) || !whole.includes(name));
const nodes = kept.map((name) => ({ name: `export ${name}`, export: name }));
writeFileSync(graph, JSON.stringify([{ name: "root", root: true, reaches: nodes.map(({ name }) => name) }, ...nodes]));
tool("wasm-metadce", program, "--graph-file", graph, "-o", pruned);
tool("wasm-opt", "-Oz", pruned, "-o", program);
writeFileSync(script, glue);
rmSync(folder, { recursive: true });
console.log(`✔ 拿掉没有用到的导出 ${exports.length - kept.length} 个`);
