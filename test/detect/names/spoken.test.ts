/** Names as people say and type them to one another: who they are, of whom they speak, how it is spelled. */
import assert from "node:assert/strict";
import test from "node:test";
import { valuesOf } from "../../support/find-in-text.ts";

const found = valuesOf("PERSON");

const POSITIVES: readonly (readonly [string, readonly string[]])[] = [
  ["Xyqlo, can you follow up? Zyqlo, good news!", ["Xyqlo", "Zyqlo"]],
  ["So Xyqlo, how's the baby? Okay Brandtsen, let me look", ["Xyqlo", "Brandtsen"]],
  ["it's for my wife, Ginger. This is Joy Bright calling", ["Ginger", "Joy Bright"]],
  ["her name is Mercy Boateng; my mom Hope Bright", ["Mercy Boateng", "Hope Bright"]],
  ["name: Ocean Patel; a member, Chase Xyqlo, called", ["Ocean Patel", "Chase Xyqlo"]],
  ["asked re Faith H. (caller); thanks, this is Destiny.", ["Faith H.", "Destiny"]],
  ["Hi, I'm Sam, your nurse today", ["Sam"]],
  ["this is katarzyna calling", ["katarzyna"]],
  ["this is brandon with billing", ["brandon"]],
  ["it's uh jane from next door", ["jane"]],
  ["pt: jane van der berg is here", ["jane van der berg"]],
  ["with dr xyqlo, please", ["xyqlo"]],
  ["llam\u00e9 a Carmen ayer", ["Carmen"]],
  ["Hey it's Xyqlo (they/them)", ["Xyqlo"]],
  ["policy's under my wife, Xyqlo, thanks", ["Xyqlo"]],
  ["This is Xyqlo from billing; it's Xyqlo again", ["Xyqlo", "Xyqlo"]],
  ["we call her Xyqlo, summary: 62M (Xyqlovsson) with", ["Xyqlo", "Xyqlovsson"]],
  ["cancel my 2pm. name corey whitt. thanks", ["corey whitt"]],
  ["it's Xyqlowska, X Y Q L O W S K A", ["Xyqlowska", "X Y Q L O W S K A"]],
  ["user: my name is jane okwuosabrandt", ["jane okwuosabrandt"]],
  ["caller: my last name is okwuosabrandt", ["okwuosabrandt"]],
  ["user: hi this is jane okwuosabrandt calling", ["jane okwuosabrandt"]],
  ["patient a. kowalski", ["a. kowalski"]],
  ["next of kin jane okwuosabrandt", ["jane okwuosabrandt"]],
  ["se llama Xyqlo Brandt", ["Xyqlo Brandt"]],
  ["my name is Z-Y-Q-L-O", ["Z-Y-Q-L-O"]],
  ["yes jane okafor o k a f o r thanks", ["jane okafor", "o k a f o r"]],
  ["my last name is z q u y l t r", ["z q u y l t r"]],
  ["first name? J-U-L-I-E.", ["J-U-L-I-E"]],
  ["user: I, Jane T. Roe, born here", ["Jane T. Roe"]],
  ["hi its keisha b can u", ["keisha b"]],
  ["bday soon, last name okafor, thanks", ["okafor"]],
  ["Hello Xyqlo, your results are in", ["Xyqlo"]],
  ["everyone calls me Jane", ["Jane"]],
  ["I'm Xyqlo Brandt, originally from here", ["Xyqlo Brandt"]],
  ["eva says it hurts", ["eva"]],
  ["70yo male pt, john d., admitted", ["john d."]],
  ["What's your name? Xyqlo Brandt", ["Xyqlo Brandt"]],
  ["my name is jane roe and i have a cough", ["jane roe"]],
  ["hi, i'm jane and my knee hurts", ["jane"]],
  ["follow up with michael johnson next week", ["michael johnson"]],
  ["ask dr. chen about it", ["chen"]],
  ["This is Gwenllian Pugh from", ["Gwenllian Pugh"]],
  ["my grandma jane fell", ["jane"]],
  ["my son is kieran", ["kieran"]],
  ["my dr is jane roe", ["jane roe"]],
  ["hi its jane marie, i cant come", ["jane marie"]],
  ["hey it's jane again", ["jane"]],
  ["this is jane, i need a refill", ["jane"]],
  ["told mr. xyqlo to return", ["xyqlo"]],
  ["i see dr johnson-smith today", ["johnson-smith"]],
];

for (const [text, names] of POSITIVES)
  test(`found in: ${text}`, () => assert.deepEqual(found(text), names));
