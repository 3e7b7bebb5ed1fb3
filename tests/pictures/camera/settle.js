// Brings the page to rest: fonts there, animations at their end, no caret, two frames painted.
async () => {
  await document.fonts.ready;
  document.documentElement.style.caretColor = "transparent";
  for (const animation of document.getAnimations()) {
    if (animation.effect?.getComputedTiming().endTime === Infinity) animation.cancel();
    else animation.finish();
  }
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  return document.documentElement.scrollHeight;
}
