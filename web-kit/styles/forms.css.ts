/** Questions, buttons, errors. */
export const formsCss = `
button,.button{font:600 1.0625rem/1.4 var(--font-sans);display:inline-flex;align-items:center;justify-content:center;min-height:max(3rem,var(--target));padding:.5rem 1.5rem;border:1px solid transparent;border-radius:var(--radius-medium);background:var(--pine);color:var(--on-pine);text-decoration:none;cursor:pointer;box-shadow:0 2px 0 var(--pine-dark)}
button:hover,.button:hover{background:var(--pine-dark);color:var(--on-pine)}
button:active,.button:active{box-shadow:none;transform:translateY(1px)}
button.second,.button.second{background:var(--card);color:var(--pine-dark);border-color:var(--line-strong);box-shadow:none}
button.second:hover,.button.second:hover{background:var(--pine-tint);color:var(--pine-dark);border-color:var(--pine)}
button.plain,button.link{background:none;border:0;box-shadow:none;color:var(--pine);font-weight:400;text-decoration:underline;text-underline-offset:.22em;padding:0 var(--space-2);min-height:var(--target);min-width:var(--target)}
button.plain:hover,button.link:hover{background:none;color:var(--pine-dark);text-decoration-thickness:.14em}
button.danger-link{color:var(--seal)}
.actions{display:flex;flex-wrap:wrap;gap:var(--space-3) var(--space-5);align-items:center;margin:var(--space-5) 0 var(--space-3)}
.actions p{margin:0}
main form>button:last-child{margin-bottom:var(--space-5)}
.field{margin:0 0 var(--space-6)}
.field.wrong{border-left:5px solid var(--seal);padding-left:var(--space-4)}
label,legend{font-weight:600;padding:0}
.field>label:not(.option),legend{display:block;margin-bottom:var(--space-2)}
h1.question{margin-bottom:var(--space-3)}
h1.question label{font-weight:700;display:inline}
.optional{font-weight:400;color:var(--ink-faint);font-family:var(--font-sans);font-size:var(--size-body)}
.hint{color:var(--ink-faint);margin:0 0 var(--space-2);font-size:var(--size-small)}
input:not([type=radio]):not([type=checkbox]):not([type=hidden]),textarea,select{font:400 1.0625rem/1.6 var(--font-sans);color:var(--ink);background:var(--card);border:1px solid var(--line-strong);border-radius:var(--radius-medium);padding:.6rem .8rem;width:100%;min-height:max(3rem,var(--target));max-width:36rem}
textarea{max-width:100%;resize:vertical;line-height:1.75;display:block}
input.short{max-width:16rem!important}
select{appearance:auto}
input:focus,textarea:focus,select:focus{border-color:var(--pine-dark);outline:3px solid var(--pine-dark);outline-offset:0}
[aria-invalid=true]{border-color:var(--seal)!important;border-width:2px!important}
.unit{margin-left:var(--space-2)}
.field:has(.unit) input{display:inline-block}
.date-parts{display:flex;flex-wrap:wrap;gap:var(--space-2) var(--space-4)}
.date-parts label{font-weight:400;display:block}
.date-parts .w4{width:6rem!important}.date-parts .w2{width:4.25rem!important}
.options{display:grid;gap:var(--space-2)}
.options.inline{grid-template-columns:repeat(auto-fit,minmax(7rem,12rem))}
.option{display:flex;gap:var(--space-3);align-items:flex-start;font-weight:400;min-height:max(3rem,var(--target));padding:.6rem .9rem;border:1px solid var(--line-strong);border-radius:var(--radius-medium);background:var(--card);cursor:pointer}
.option:hover{border-color:var(--pine);background:var(--pine-tint)}
.option:has(:checked){border-color:var(--pine);background:var(--pine-tint);box-shadow:inset 0 0 0 1px var(--pine)}
.option:has(:focus-visible){outline:3px solid var(--pine-dark);outline-offset:2px}
.option input{flex:none;width:1.5rem;height:1.5rem;margin:.12rem 0 0;accent-color:var(--pine)}
.option input:focus-visible{outline:none;box-shadow:none}
.error-summary{border:3px solid var(--seal);border-radius:var(--radius-medium);background:var(--card);padding:var(--space-4) var(--space-5);margin-bottom:var(--space-6)}
.error-summary h2{margin:0 0 var(--space-2);font-size:1.25rem}
.error-summary ul{list-style:none}
.error-summary li a{display:inline-flex;align-items:center;min-height:var(--target);color:var(--seal);font-weight:600}
.error-summary p{margin:var(--space-1) 0 0}
.field-error{color:var(--seal);font-weight:600;margin:0 0 var(--space-2)}
.why{margin:0 0 var(--space-4)}
.why>summary,.letter>summary{display:inline-flex;align-items:center;min-height:var(--target);color:var(--pine);text-decoration:underline;text-underline-offset:.22em;list-style:none}
.why>summary::-webkit-details-marker,.letter>summary::-webkit-details-marker{display:none}
.why>summary::before,.letter>summary::before{content:"";flex:none;border-left:.45em solid;border-top:.32em solid transparent;border-bottom:.32em solid transparent;margin-right:.5em}
.why[open]>summary::before,.letter[open]>summary::before{transform:rotate(90deg)}
.why>p{border-left:4px solid var(--line);padding-left:var(--space-4);color:var(--ink-soft)}
.files{list-style:none;margin-bottom:var(--space-3)}
.files li{display:flex;flex-wrap:wrap;align-items:center;gap:0 var(--space-3);border-bottom:1px solid var(--line);min-height:var(--target)}
.files a{display:inline-flex;align-items:center;min-height:var(--target)}
.file-name{overflow-wrap:anywhere}
.upload{display:flex;flex-wrap:wrap;gap:var(--space-3);align-items:center;padding:var(--space-4);border:1px dashed var(--line-strong);border-radius:var(--radius-medium);background:var(--card)}
.upload input[type=file]{border:0!important;background:none!important;padding:.4rem 0!important;flex:1 1 16rem}
.upload ::file-selector-button{font:600 1rem/1.4 var(--font-sans);min-height:2.75rem;padding:.3rem 1.1rem;margin-right:.8rem;border:1px solid var(--line-strong);border-radius:var(--radius-medium);background:var(--card);color:var(--pine-dark);cursor:pointer}
.files progress{accent-color:var(--pine);flex:1 1 100%}
.upload progress{accent-color:var(--pine);flex:1 1 100%}
.saved{min-height:1.75em;margin:0}
.over{color:var(--seal);font-weight:600}
`
