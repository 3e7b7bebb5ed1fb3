// What axe-core finds on the page by rules with one of the tags, but for those left out.
async (tags, leftOut) => {
  const { passes, violations } = await globalThis.axe.run(document, {
    runOnly: { type: "tag", values: tags },
    rules: Object.fromEntries(leftOut.map((rule) => [rule, { enabled: false }])),
    resultTypes: ["violations"],
  });
  if (passes.length === 0) throw new Error("axe-core looked at nothing");
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => {
    const why = failureSummary.split("\n").slice(1).map((line) => line.trim()).join("; ");
    return `${id} (${help}): ${target.join(" ")}: ${why}`;
  }));
}
