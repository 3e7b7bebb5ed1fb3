// Runs the face's start script from the standard input, without a page, and asks its policy about the texts that come
// with it; writes those that a browser may make markup of.

import { readFileSync } from "node:fs";
import vm from "node:vm";

const { script, texts } = JSON.parse(readFileSync(0, "utf8"));
const policies = {};
const createPolicy = (name, policy) => {
  policies[name] = policy;
};
// Nothing can be started here, which the script says and gets over.
const element = { querySelector: () => null, isConnected: false };
const page = { getElementById: () => element, documentElement: { lang: "en" } };
vm.runInNewContext(script, { window: { trustedTypes: { createPolicy } }, document: page, console: { error() {} } });
console.log(JSON.stringify(texts.filter((text) => policies.default.createHTML(text) === text)));
