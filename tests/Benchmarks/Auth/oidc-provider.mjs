// The peer: oidc-provider with its in-memory adapter, giving ES256 access tokens of RFC 9068 for client credentials.
import { generateKeyPairSync } from 'node:crypto';
import Provider from 'oidc-provider';

const [port] = process.argv.slice(2);
const key = { ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256' };
const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [{
    client_id: 'machine', client_secret: 's'.repeat(43), grant_types: ['client_credentials'], redirect_uris: [], response_types: [], scope: 'odata.read',
    token_endpoint_auth_method: 'client_secret_post', id_token_signed_response_alg: 'ES256',
  }],
  jwks: { keys: [key] },
  scopes: ['odata.read'],
  features: {
    devInteractions: { enabled: false },
    clientCredentials: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => 'urn:outcomes:api',
      getResourceServerInfo: () => ({ scope: 'odata.read', audience: 'urn:outcomes:api', accessTokenFormat: 'jwt', accessTokenTTL: 600, jwt: { sign: { alg: 'ES256' } } }),
    },
  },
});
provider.listen(Number(port), '127.0.0.1', () => console.log('ready'));
