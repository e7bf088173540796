// A browser driven by the W3C WebDriver protocol: Firefox and WebKitGTK, which know no other here.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

/** Starts a driver and a session; `close` ends both. */
export async function session(program, args, capabilities, env = {}) {
  const port = await freePort();
  const driver = spawn(program, args(port), { env: { ...process.env, ...env }, stdio: "ignore" });
  const failed = once(driver, "error").then(([error]) => Promise.reject(error));
  const call = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { "content-type": "application/json" },
      body: body && JSON.stringify(body),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  };
  const listening = async () => {
    for (;;) {
      const up = await call("GET", "/status").then(() => true, () => false);
      if (up) return;
      await new Promise((done) => setImmediate(done));
    }
  };
  await Promise.race([listening(), failed]);
  const begun = call("POST", "/session", { capabilities: { alwaysMatch: capabilities } });
  const { sessionId } = await begun.catch((error) => {
    driver.kill();
    throw error;
  });
  const base = `/session/${sessionId}`;
  await call("POST", `${base}/timeouts`, { implicit: 20_000, script: 20_000, pageLoad: 60_000 });
  const run = (script, ...args) => call("POST", `${base}/execute/sync`, { script: `return (${script})(...arguments)`, args });
  const click = async (element) => {
    await run("() => document.documentElement.removeAttribute('data-tapped')");
    return call("POST", `${base}/element/${element}/click`, {});
  };
  const find = async (using, value) => (await call("POST", `${base}/element`, { using, value }))[ELEMENT];
  return {
    open: (url) => call("POST", `${base}/url`, { url }),
    /** Waits for what the CSS selector names. */
    wait: (css) => find("css selector", css),
    /** Clicks as a person does who takes their time: scrolled into view, at its middle. */
    click: async (css) => click(await find("css selector", css)),
    clickText: async (css, words) => {
      return click(await find("xpath", `//*[contains(concat(' ', @class, ' '), ' ${css} ')][contains(., '${words}')]`));
    },
    text: async (css) => call("GET", `${base}/element/${await find("css selector", css)}/text`),
    run,
    size: ({ width, height }) => call("POST", `${base}/window/rect`, { width, height }),
    picture: () => call("GET", `${base}/screenshot`),
    close: async () => {
      await call("DELETE", base).catch(() => {});
      driver.kill();
    },
  };
}
