/** Characters that stand in written Cantonese and in no other Chinese. */
export const CANTONESE = /[唔喺嘅咗佢哋嗰冇嚟啲咁噉乜嘢咩喎啫㗎攞揾]/;
