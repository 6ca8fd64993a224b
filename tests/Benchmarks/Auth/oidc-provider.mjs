// The peer: oidc-provider in memory (its own adapter forgets all but a thousand entries), giving ES256 access tokens of RFC 9068 for client credentials and by rotated refresh tokens.
import { generateKeyPairSync } from 'node:crypto';
import Provider from 'oidc-provider';

const kept = new Map();
class Memory {
  constructor(kind) { this.kind = kind; }
  async upsert(id, payload) { kept.set(`${this.kind} ${id}`, payload); }
  async find(id) { return kept.get(`${this.kind} ${id}`); }
  async consume(id) { kept.get(`${this.kind} ${id}`).consumed = Math.floor(Date.now() / 1000); }
  async destroy(id) { kept.delete(`${this.kind} ${id}`); }
  async revokeByGrantId() { }
}

const [port] = process.argv.slice(2);
const key = { ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256' };
const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [{
    client_id: 'machine', client_secret: 's'.repeat(43), grant_types: ['client_credentials'], redirect_uris: [], response_types: [], scope: 'odata.read',
    token_endpoint_auth_method: 'client_secret_post', id_token_signed_response_alg: 'ES256',
  }, {
    client_id: 'app', client_secret: 's'.repeat(43), grant_types: ['authorization_code', 'refresh_token'], redirect_uris: ['https://app.example.org/callback'], response_types: ['code'],
    scope: 'odata.read offline_access', token_endpoint_auth_method: 'client_secret_post', id_token_signed_response_alg: 'ES256',
  }],
  adapter: Memory,
  rotateRefreshToken: true,
  findAccount: (_, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
  jwks: { keys: [key] },
  scopes: ['odata.read', 'offline_access'],
  features: {
    devInteractions: { enabled: false },
    clientCredentials: { enabled: true },
    resourceIndicators: {
      enabled: true,
      useGrantedResource: () => true,
      defaultResource: () => 'urn:outcomes:api',
      getResourceServerInfo: () => ({ scope: 'odata.read', audience: 'urn:outcomes:api', accessTokenFormat: 'jwt', accessTokenTTL: 600, jwt: { sign: { alg: 'ES256' } } }),
    },
  },
});
// Families as a sign-in would have begun them, one a line.
const client = await provider.Client.find('app');
for (let family = 0; family < 64; family++) {
  const grant = new provider.Grant({ accountId: 'ada', clientId: 'app' });
  grant.addOIDCScope('offline_access');
  grant.addResourceScope('urn:outcomes:api', 'odata.read');
  const grantId = await grant.save();
  const token = new provider.RefreshToken({ client, accountId: 'ada', grantId, gty: 'authorization_code', scope: 'offline_access odata.read', resource: 'urn:outcomes:api', authTime: Math.floor(Date.now() / 1000), rotations: 0, iiat: Math.floor(Date.now() / 1000) });
  console.log(`family ${await token.save()}`);
}
provider.listen(Number(port), '127.0.0.1', () => console.log('ready'));
