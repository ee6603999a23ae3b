/** The door of crypto: signatures, canonical JSON, hashes and Merkle trees. */
export { canonicalJson, NotCanonical, sha256Hex } from './canonical-json.ts'
export { type MerkleProof, merkleProof, merkleRoot, verifyMerkleProof } from './merkle.ts'
export {
  keyIdOf,
  loadSigner,
  type SignatureAlgorithm,
  type Signer,
  type SignerSource,
  UnusableKey,
  verifySignature,
} from './signer.ts'
