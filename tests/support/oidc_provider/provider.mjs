// node oidc-provider, set up as the issuer of one journey's company: its people, the app as a public
// native client, and access tokens that are meant for the portal.
//
// Where a service of the portal's own asks it as well, access tokens don't say when somebody signed in: that is
// what the service asks for.
//
// It is told what it is in the JSON file that it is started with, listens on loopback, and forgets everything
// when it ends. Below /control, which no provider has, a journey asks what it saw, ends people's
// sessions, and has the service stopped once.

import { generateKeyPairSync, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import Provider from "oidc-provider";

const { port, audience, clientId, accessTokenSeconds, people, service } = JSON.parse(
  readFileSync(process.argv[2], "utf8"),
);
const serviceSecret = service && readFileSync(service.secretFile, "utf8");
const issuer = `http://localhost:${port}`;
const accounts = new Map(people.map((person) => [randomUUID(), person]));

const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
const key = { ...privateKey.export({ format: "jwk" }), kid: randomUUID(), use: "sig", alg: "ES256" };

const claimsOf = ({ userName, displayName }) => ({
  name: displayName,
  preferred_username: userName,
  email: userName,
});

const serviceClients = service
  ? [
      {
        client_id: service.clientId,
        client_secret: serviceSecret,
        token_endpoint_auth_method: "client_secret_basic",
        grant_types: ["authorization_code"],
        response_types: ["code"],
        redirect_uris: [service.redirect],
        id_token_signed_response_alg: "ES256",
      },
    ]
  : [];

const provider = new Provider(issuer, {
  jwks: { keys: [key] },
  cookies: { keys: [randomUUID()] },
  clients: [
    {
      client_id: clientId,
      application_type: "native",
      token_endpoint_auth_method: "none",
      grant_types: ["authorization_code", "refresh_token"],
      response_types: ["code"],
      redirect_uris: ["http://127.0.0.1/callback"],
      id_token_signed_response_alg: "ES256",
    },
    ...serviceClients,
  ],
  findAccount: (_ctx, accountId) => {
    const person = accounts.get(accountId);
    return person && { accountId, claims: () => ({ sub: accountId, ...claimsOf(person) }) };
  },
  claims: {
    openid: ["sub"],
    profile: ["name", "preferred_username"],
    email: ["email"],
  },
  // The app reads names out of the ID token, and never asks the userinfo endpoint.
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  // The app doesn't send prompt=consent, without which offline_access says nothing here (OpenID Connect Core
  // §11): that its sessions outlive the browser's is the organisation's wish, so it is set up.
  issueRefreshToken: (_ctx, client) => client.grantTypeAllowed("refresh_token"),
  expiresWithSession: () => false,
  rotateRefreshToken: true,
  ttl: {
    AccessToken: accessTokenSeconds,
    AuthorizationCode: 60,
    Grant: 86_400,
    IdToken: 300,
    Interaction: 600,
    RefreshToken: 86_400,
    Session: 86_400,
  },
  features: {
    devInteractions: { enabled: false },
    revocation: { enabled: true },
    rpInitiatedLogout: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => audience,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope: "portal",
        accessTokenTTL: accessTokenSeconds,
        accessTokenFormat: "jwt",
        jwt: { sign: { alg: "ES256" } },
      }),
    },
  },
  extraTokenClaims: (ctx, token) => {
    const { AuthorizationCode, RefreshToken } = ctx.oidc.entities;
    return {
      ...claimsOf(accounts.get(token.accountId)),
      ...(service ? {} : { auth_time: (AuthorizationCode ?? RefreshToken).authTime }),
      roles: [],
    };
  },
  interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
});

// What it saw, in order.
const seen = { asked: [], tokenRequests: [], revokedGrants: 0, endedSessions: 0 };
const handedOut = { codes: [], verifiers: [], accessTokens: [], refreshTokens: [], idTokens: [] };
handedOut.clientSecrets = service ? [serviceSecret] : [];
const sessions = new Map();
const grants = new Map();

provider.on("authorization.success", (_ctx, { code }) => handedOut.codes.push(code));
provider.on("grant.success", ({ body, oidc }) => {
  seen.tokenRequests.push({ grant: oidc.params.grant_type, outcome: "granted" });
  handedOut.accessTokens.push(body.access_token);
  if (body.refresh_token) handedOut.refreshTokens.push(body.refresh_token);
  handedOut.idTokens.push(body.id_token);
  if (oidc.params.code_verifier) handedOut.verifiers.push(oidc.params.code_verifier);
});
provider.on("grant.error", ({ oidc }, error) => {
  seen.tokenRequests.push({ grant: oidc.params?.grant_type ?? "", outcome: error.error });
});
provider.on("grant.revoked", () => (seen.revokedGrants += 1));
provider.on("end_session.success", () => (seen.endedSessions += 1));
provider.on("session.saved", (session) => sessions.set(session.uid, session));
provider.on("grant.saved", (grant) => grants.set(grant.jti, grant));
provider.on("server_error", (_ctx, error) => console.error(error));

// The page on which somebody signs in; `said` stands above the form.
const page = ({ uid, params }, said) => `<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<title>Sign in</title>
<h1>Sign in</h1>
<p>${escaped(said)}</p>
<form method="post" action="/interaction/${uid}">
  <p><label>User name <input name="userName" value="${escaped(params.login_hint ?? "")}"></label></p>
  <p><label>Password <input name="password" type="password"></label></p>
  <button>Sign in</button>
</form>
</html>`;

const escaped = (text) =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const bodyOf = async (request) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
};

const shows = (response, html) => {
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.setHeader("cache-control", "no-store");
  response.end(html);
};

// Asks for the person and their password where the provider wants that, and agrees to everything else.
const interact = async (request, response) => {
  const interaction = await provider.interactionDetails(request, response);
  const { prompt, params, session } = interaction;
  if (prompt.name === "consent") {
    const grant = new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
    grant.addOIDCScope(params.scope);
    grant.addResourceScope(audience, "portal");
    const consent = { grantId: await grant.save() };
    return provider.interactionFinished(request, response, { consent });
  }
  if (request.method !== "POST") {
    return shows(response, page(interaction, "Your organisation's people only."));
  }
  const form = new URLSearchParams(await bodyOf(request));
  const found = [...accounts].find(
    ([, it]) => it.userName === form.get("userName") && it.password === form.get("password"),
  );
  if (!found) return shows(response, page(interaction, "That isn't right."));
  const login = { accountId: found[0] };
  return provider.interactionFinished(request, response, { login });
};

// Ends all that this provider holds of anybody, as an administrator would who was told of a theft.
const endEverything = async () => {
  for (const [id, grant] of grants) {
    await provider.RefreshToken.revokeByGrantId(id);
    await grant.destroy();
  }
  for (const session of sessions.values()) await session.destroy();
  grants.clear();
  sessions.clear();
};

// Whether the service's next request gets a page that leads nowhere, as a notice would that has to be read.
let stopsService = false;

const control = async (request, response) => {
  if (request.method === "POST") {
    if (request.url.endsWith("/stop")) stopsService = true;
    else await endEverything();
  }
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify({ ...seen, handedOut }));
};

const ownPages = provider.callback();
const answer = async (request, response) => {
  const { pathname, searchParams } = new URL(request.url, issuer);
  if (pathname === "/auth") {
    seen.asked.push(Object.fromEntries(searchParams));
    if (stopsService && searchParams.get("client_id") === service.clientId) {
      stopsService = false;
      return shows(response, "<!DOCTYPE html><title>A notice</title><h1>A notice</h1>");
    }
  }
  if (pathname.startsWith("/control")) return control(request, response);
  if (pathname.startsWith("/interaction/")) return interact(request, response);
  return ownPages(request, response);
};

createServer((request, response) => {
  answer(request, response).catch((error) => {
    console.error(error);
    response.statusCode = 500;
    response.end();
  });
}).listen(port, "127.0.0.1");
