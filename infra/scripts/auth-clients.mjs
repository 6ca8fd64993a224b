// Drives every flow of a running server with two certified client libraries. Called by auth-clients.sh.
import * as client from 'openid-client';
import * as oauth from 'oauth4webapi';

const { ISSUER, EMAIL, PASSWORD, WEB_SECRET, MACHINE_SECRET, REFERENCE_SECRET, SIGNER_KEY } = process.env;
const callback = 'https://app.example.org/callback';
let done = 0, failed = 0;

// --- a person at a browser ---
class Person {
  cookies = new Map();
  async go(address, form) {
    const response = await fetch(new URL(address, ISSUER), {
      method: form ? 'POST' : 'GET', body: form && new URLSearchParams(form), redirect: 'manual',
      headers: { accept: 'text/html', cookie: [...this.cookies].map(pair => pair.join('=')).join('; ') },
    });
    for (const set of response.headers.getSetCookie()) { const [name, ...value] = set.split(';')[0].split('='); this.cookies.set(name, value.join('=')); }
    const to = response.headers.get('location');
    return { status: response.status, to, text: to ? '' : await response.text() };
  }
  async post(page, address, fields) {
    const { text } = await this.go(page);
    return this.go(address, { ...fields, __RequestVerificationToken: text.match(/__RequestVerificationToken" value="([^"]+)"/)[1] });
  }
  signIn(returnUrl = '/') { return this.post('/account/login', '/account/login', { email: EMAIL, password: PASSWORD, returnUrl }); }
  // From an authorization address to the client's, answering what is asked on the way.
  async follow(address) {
    for (let step = 0, to = address; step < 9; step++) {
      if (to.startsWith('https://app.example.org') || to.startsWith('http://127.0.0.1:7777')) return new URL(to);
      const here = new URL(to, ISSUER);
      const answer = here.pathname === '/account/login' ? await this.signIn(here.searchParams.get('returnUrl'))
        : here.pathname === '/account/consent' ? await this.post(to, '/account/consent', { request: here.searchParams.get('request'), decision: 'allow' })
        : await this.go(to);
      if (!answer.to) throw new Error(`${here.pathname} ended with ${answer.status}`);
      to = answer.to;
    }
    throw new Error('too many steps');
  }
  allowDevice(code) { return this.post(`/connect/verify?user_code=${code}`, '/connect/verify', { user_code: code, decision: 'allow' }); }
}

async function flow(name, run) {
  try { await run(); done++; console.log(`ok    ${name}`); }
  catch (error) { failed++; console.log(`FAIL  ${name}: ${error.message} ${error.cause ? JSON.stringify(error.cause) : ''}`); }
}
function expect(holds, what) { if (!holds) throw new Error(what); }
const odata = token => fetch(new URL('/odata/People?$top=1', ISSUER), { headers: { authorization: `Bearer ${token}` } }).then(answer => answer.status);

// --- openid-client ---
const insecure = { execute: [client.allowInsecureRequests] };
const config = await client.discovery(new URL(ISSUER), 'web', undefined, client.ClientSecretBasic(WEB_SECRET), insecure);
const ada = new Person();

async function codeFlow(configuration, parameters, urlOf = client.buildAuthorizationUrl, person = ada, redirect = callback) {
  const verifier = client.randomPKCECodeVerifier(), state = client.randomState(), nonce = client.randomNonce();
  const url = await urlOf(configuration, {
    redirect_uri: redirect, code_challenge: await client.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256', state, nonce, ...parameters });
  const back = await person.follow(url.href);
  return client.authorizationCodeGrant(configuration, back, { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce });
}

let tokens;
await flow('openid-client: discovery and code with PKCE, state, nonce, iss', async () => { tokens = await codeFlow(config, { scope: 'openid profile email odata.read offline_access' }); expect(tokens.claims().sub, 'sub'); });
await flow('openid-client: client_secret_post', async () => { await codeFlow(await client.discovery(new URL(ISSUER), 'web', undefined, client.ClientSecretPost(WEB_SECRET), insecure), { scope: 'openid' }); });
await flow('openid-client: the access token reads /odata', async () => expect(await odata(tokens.access_token) === 200, 'status'));
await flow('openid-client: userinfo', async () => { const info = await client.fetchUserInfo(config, tokens.access_token, tokens.claims().sub); expect(info.email === EMAIL, 'email'); });
await flow('openid-client: refresh', async () => { const next = await client.refreshTokenGrant(config, tokens.refresh_token); expect(next.refresh_token !== tokens.refresh_token, 'rotated'); tokens = Object.assign(next, { sub: tokens.claims().sub }); });
await flow('openid-client: introspection', async () => expect((await client.tokenIntrospection(config, tokens.access_token)).active, 'active'));
await flow('openid-client: pushed authorization request', async () => { await codeFlow(config, { scope: 'openid odata.read' }, client.buildAuthorizationUrlWithPAR); });
await flow('openid-client: public native client', async () => { await codeFlow(await client.discovery(new URL(ISSUER), 'native', undefined, client.None(), insecure), { scope: 'openid odata.read' }, undefined, undefined, 'http://127.0.0.1:7777/cb'); });
await flow('openid-client: reference tokens', async () => {
  const es = await client.discovery(new URL(ISSUER), 'reference', { id_token_signed_response_alg: 'RS256' }, client.ClientSecretBasic(REFERENCE_SECRET), insecure);
  const got = await codeFlow(es, { scope: 'openid odata.read' });
  expect(got.access_token.startsWith('oc_at_') && await odata(got.access_token) === 200, 'reference token');
  await client.tokenRevocation(es, got.access_token);
  expect(await odata(got.access_token) === 401, 'revoked at once');
});
await flow('openid-client: device flow', async () => {
  const cli = await client.discovery(new URL(ISSUER), 'outcomes-cli', undefined, client.None(), insecure);
  const asked = await client.initiateDeviceAuthorization(cli, { scope: 'openid odata.read offline_access' });
  await ada.allowDevice(asked.user_code);
  expect(await odata((await client.pollDeviceAuthorizationGrant(cli, asked)).access_token) === 200, 'status');
});
await flow('openid-client: client credentials', async () => {
  const machine = await client.discovery(new URL(ISSUER), 'machine', undefined, client.ClientSecretBasic(MACHINE_SECRET), insecure);
  expect(await odata((await client.clientCredentialsGrant(machine, { scope: 'odata.read' })).access_token) === 200, 'status');
});
// Signs who it is: ES256, the audience the issuer alone.
const signerKey = await crypto.subtle.importKey('jwk', JSON.parse(SIGNER_KEY), { name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign']);
await flow('openid-client: private_key_jwt', async () => {
  const signer = await client.discovery(new URL(ISSUER), 'signer', undefined, client.PrivateKeyJwt({ key: signerKey, kid: 'signer-1' }), insecure);
  expect(await odata((await client.clientCredentialsGrant(signer, { scope: 'odata.read' })).access_token) === 200, 'status');
});
await flow('openid-client: revocation', async () => { await client.tokenRevocation(config, tokens.refresh_token); expect(await odata(tokens.access_token) === 401, 'dead'); });
await flow('openid-client: end session', async () => {
  const last = await codeFlow(config, { scope: 'openid odata.read' });
  const url = client.buildEndSessionUrl(config, { id_token_hint: last.id_token, post_logout_redirect_uri: 'https://app.example.org/bye', state: 's' });
  expect((await ada.go(url.href)).to === 'https://app.example.org/bye?state=s', 'way back');
  expect(await odata(last.access_token) === 401, 'dead');
});

// --- oauth4webapi ---
const options = { [oauth.allowInsecureRequests]: true };
const server = await oauth.processDiscoveryResponse(new URL(ISSUER), await oauth.discoveryRequest(new URL(ISSUER), options));
const web = { client_id: 'web' }, secret = oauth.ClientSecretBasic(WEB_SECRET), bo = new Person();
let got;
async function code(scope, pushed) {
  const verifier = oauth.generateRandomCodeVerifier(), state = oauth.generateRandomState(), nonce = oauth.generateRandomNonce();
  const asked = new URLSearchParams({ client_id: 'web', redirect_uri: callback, response_type: 'code', scope, state, nonce, code_challenge: await oauth.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' });
  const url = new URL(server.authorization_endpoint);
  if (pushed) {
    const reply = await oauth.processPushedAuthorizationResponse(server, web, await oauth.pushedAuthorizationRequest(server, web, secret, asked, options));
    url.search = new URLSearchParams({ client_id: 'web', request_uri: reply.request_uri });
  } else url.search = asked;
  const parameters = oauth.validateAuthResponse(server, web, await bo.follow(url.href), state);
  const answer = await oauth.authorizationCodeGrantRequest(server, web, secret, parameters, callback, verifier, options);
  const processed = await oauth.processAuthorizationCodeResponse(server, web, answer, { expectedNonce: nonce, requireIdToken: true });
  await oauth.validateApplicationLevelSignature(server, answer, options);
  return processed;
}
await flow('oauth4webapi: code, and the signature of the ID token', async () => { got = await code('openid odata.read offline_access'); });
await flow('oauth4webapi: pushed authorization request', async () => { await code('openid odata.read', true); });
await flow('oauth4webapi: private_key_jwt', async () => {
  const authentication = oauth.PrivateKeyJwt({ key: signerKey, kid: 'signer-1' });
  const answer = await oauth.clientCredentialsGrantRequest(server, { client_id: 'signer' }, authentication, { scope: 'odata.read' }, options);
  expect((await oauth.processClientCredentialsResponse(server, { client_id: 'signer' }, answer)).access_token, 'token');
});
await flow('oauth4webapi: the access token is one of RFC 9068', async () => {
  const request = new Request(new URL('/odata/People', ISSUER), { headers: { authorization: `Bearer ${got.access_token}` } });
  expect((await oauth.validateJwtAccessToken(server, request, 'urn:outcomes:api', options)).client_id === 'web', 'client');
});
await flow('oauth4webapi: userinfo', async () => { await oauth.processUserInfoResponse(server, web, oauth.getValidatedIdTokenClaims(got).sub, await oauth.userInfoRequest(server, web, got.access_token, options)); });
await flow('oauth4webapi: refresh', async () => { got = await oauth.processRefreshTokenResponse(server, web, await oauth.refreshTokenGrantRequest(server, web, secret, got.refresh_token, options)); });
await flow('oauth4webapi: introspection', async () => expect((await oauth.processIntrospectionResponse(server, web, await oauth.introspectionRequest(server, web, secret, got.access_token, options))).active, 'active'));
await flow('oauth4webapi: revocation', async () => { await oauth.processRevocationResponse(await oauth.revocationRequest(server, web, secret, got.refresh_token, options)); expect(await odata(got.access_token) === 401, 'dead'); });
await flow('oauth4webapi: client credentials', async () => {
  const machine = { client_id: 'machine' };
  await oauth.processClientCredentialsResponse(server, machine, await oauth.clientCredentialsGrantRequest(server, machine, oauth.ClientSecretPost(MACHINE_SECRET), { scope: 'odata.read' }, options));
});
await flow('oauth4webapi: device flow', async () => {
  const cli = { client_id: 'outcomes-cli' };
  const asked = await oauth.processDeviceAuthorizationResponse(server, cli, await oauth.deviceAuthorizationRequest(server, cli, oauth.None(), { scope: 'odata.read' }, options));
  await bo.allowDevice(asked.user_code);
  await oauth.processDeviceCodeResponse(server, cli, await oauth.deviceCodeGrantRequest(server, cli, oauth.None(), asked.device_code, options));
});
await flow('oauth4webapi: a refusal is one of RFC 6749', async () => {
  const reply = await oauth.refreshTokenGrantRequest(server, web, secret, 'unknown', options);
  const error = await oauth.processRefreshTokenResponse(server, web, reply).then(() => null, refused => refused);
  expect(error?.error === 'invalid_grant', error?.message ?? 'no refusal');
});
console.log(`${done} flows work, ${failed} do not.`);
process.exit(failed ? 1 : 0);
