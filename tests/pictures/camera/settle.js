// Brings the page to rest: fonts there, two frames painted. Returns its height in CSS pixels.
async () => {
  await document.fonts.ready;
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  return document.documentElement.scrollHeight;
}
