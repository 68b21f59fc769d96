// @ts-check
import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";

/**
 * A process that sends requests to one server over connections that stay open, and counts the responses. Its task
 * arrives as JSON on standard input, and its result goes to standard output as JSON.
 *
 * @typedef {{ url: string, method?: string, headers?: Record<string, string>, body?: string }} Ask `{uuid}` in a body
 *   becomes a new id each time
 * @typedef {{ targets: Ask[], concurrency: number, seconds: number, most: number }} Load ends after `seconds`, or `most`
 *   requests
 * @typedef {{ requests: number, seconds: number, medianMilliseconds: number, failures: string[] }} Seen
 */

/** @type {Load} */
const { targets, concurrency, seconds, most } = JSON.parse(await text(process.stdin));
const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
/** @type {number[]} */
const times = [];
/** @type {string[]} */
const failures = [];
let sent = 0;

const begun = performance.now();
const end = begun + seconds * 1000;
await Promise.all(Array.from({ length: concurrency }, worker));
const took = (performance.now() - begun) / 1000;
agent.destroy();
times.sort((a, b) => a - b);
/** @type {Seen} */
const seen = {
  requests: times.length,
  seconds: took,
  medianMilliseconds: times[Math.floor(times.length / 2)] ?? Number.NaN,
  failures: failures.slice(0, 3),
};
process.stdout.write(JSON.stringify(seen));

async function worker() {
  while (performance.now() < end && sent < most && failures.length === 0) {
    const ask = targets[sent++ % targets.length];
    if (!ask) return;
    const from = performance.now();
    const failure = await failureOf(ask);
    if (failure) failures.push(failure);
    else times.push(performance.now() - from);
  }
}

/** @param {Ask} ask @returns {Promise<string | null>} what is wrong with the response */
function failureOf({ url, method = "GET", headers = {}, body }) {
  return new Promise((done) => {
    const written = body?.replace("{uuid}", randomUUID());
    const length = written === undefined ? {} : { "content-length": Buffer.byteLength(written) };
    const sending = request(
      url,
      { agent, method, headers: { ...headers, ...length } },
      (response) => {
        response.on("error", (error) => done(error.message));
        if (response.statusCode === 200) response.on("end", () => done(null)).resume();
        else
          text(response).then((responseText) =>
            done(`${response.statusCode} ${responseText.slice(0, 200)}`),
          );
      },
    );
    sending.on("error", (error) => done(error.message));
    sending.end(written);
  });
}

/** @param {AsyncIterable<Buffer>} stream */
async function text(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
