// Lets this page's clock run ahead by so many seconds; its timers keep real time.
(seconds) => {
  const real = globalThis.rightDate ?? Date;
  globalThis.rightDate = real;
  const now = () => real.now() + seconds * 1000;
  globalThis.Date = class Date extends real {
    constructor(...when) {
      super(...(when.length ? when : [now()]));
    }
    static now() {
      return now();
    }
  };
}
