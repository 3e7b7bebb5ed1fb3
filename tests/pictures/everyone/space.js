// Sets letters, words, lines and paragraphs as far apart as somebody may (WCAG 2.2, 1.4.12), until the sheet is taken
// away again.
() => {
  const spacing = new CSSStyleSheet();
  spacing.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }
  `);
  document.adoptedStyleSheets.push(spacing);
}
