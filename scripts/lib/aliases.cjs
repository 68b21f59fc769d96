// The aliases of tsconfig.json, for dependency-cruiser, which could read them only through an older TypeScript.
const { resolve } = require("node:path");

const root = resolve(__dirname, "..", "..");

module.exports = {
  resolve: { alias: { "@/messages": resolve(root, "messages"), "@": resolve(root, "src") } },
};
