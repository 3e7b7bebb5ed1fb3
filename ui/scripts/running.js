// What the compiled face shares with the part of it that is fetched later; known before the face starts.
let shared;

export const running = (exports) => {
  shared = exports;
};
// The name that the module which fetches parts asks for.
export const initSync = () => shared;
