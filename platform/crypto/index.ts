/** The door of crypto: signatures, canonical JSON, hashes, random bytes and Merkle trees. */
export { canonicalJson, NotCanonical, sha256Hex } from './canonical-json.ts'
export { type MerkleProof, merkleProof, merkleRoot, verifyMerkleProof } from './merkle.ts'
export { randomBytesOf } from './random-bytes.ts'
export { signTogether } from './sign-together.ts'
export {
  keyIdOf,
  loadSigner,
  type SignatureAlgorithm,
  type Signer,
  type SignerSource,
  UnusableKey,
  verifySignature,
} from './signer.ts'
