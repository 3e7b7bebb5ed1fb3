// At the issuer, picks somebody or, where they are picked, sends their password; whether it was sent.
(userName, password) => {
  if (location.hostname !== "localhost" || document.readyState !== "complete") return false;
  const field = document.querySelector("input[name=username]");
  if (!field) return false;
  if (field.value !== userName) {
    const links = [...document.querySelectorAll("a[href*='person=']")];
    const link = links.find((it) => new URL(it.href).searchParams.get("person") === userName);
    link?.click();
    return false;
  }
  document.querySelector("input[name=password]").value = password;
  document.querySelector("button[value=sign-in]").click();
  return true;
}
