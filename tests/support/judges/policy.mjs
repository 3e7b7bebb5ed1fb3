// Has csp_evaluator judge the content security policy on the standard input; writes what it finds, one thing a line,
// with how bad that is.

import { readFileSync } from "node:fs";
import evaluator from "csp_evaluator/dist/evaluator.js";
import finding from "csp_evaluator/dist/finding.js";
import parser from "csp_evaluator/dist/parser.js";

const policy = new parser.CspParser(readFileSync(0, "utf8")).csp;
const findings = new evaluator.CspEvaluator(policy).evaluate();
for (const { severity, directive, value, description } of findings) {
  const words = [directive, value, description].filter(Boolean).join(" ");
  console.log(`${finding.Severity[severity]} ${words.replaceAll("\n", " ")}`);
}
