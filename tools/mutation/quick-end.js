import fc from 'fast-check'

// A change is noticed by the first example that fails: nobody reads a smaller one. The seed makes two runs alike.
fc.configureGlobal({ endOnFailure: true, seed: 20_261_124 })
