/** A stand-in for a model's HTTP endpoint (OpenAI's chat completions), with a scripted intake conversation. */
import type { RequestListener } from "node:http";

interface ToolCall {
  readonly name: string;
  readonly arguments: object;
}

interface Turn {
  readonly content?: string;
  readonly tool?: ToolCall;
}

/** What the model says, in order. All people and numbers are invented. */
const SCRIPT: readonly Turn[] = [
  {
    tool: {
      name: "find_patient",
      arguments: { family: "Roe", given: "Jane", birthDate: "1958-03-14", ssn: "219-09-9999" },
    },
  },
  {
    tool: {
      name: "book_appointment",
      arguments: { mrn: "MRN-4827193", phone: "(919) 555-0142", reason: "chest pain on exertion" },
    },
  },
  {
    content:
      "Thank you, Jane. I found your record (MRN 4827193) and booked cardiology for 10:30. A confirmation goes to jane.roe@example.org; we will call (919) 555-0142 if anything changes.",
  },
];

/** Says one turn of the script for each request, the last one for ever. */
export function createStandIn(): RequestListener {
  let turn = 0;
  return async (request, response) => {
    for await (const _chunk of request);
    const body = JSON.stringify(completion(SCRIPT[Math.min(turn, SCRIPT.length - 1)], turn++));
    response.writeHead(200, { "Content-Type": "application/json" }).end(body);
  };
}

function completion({ content, tool }: Turn, turn: number): object {
  const call = tool && {
    id: `call_demo${turn}kq8Zr2mX`,
    type: "function",
    function: { name: tool.name, arguments: JSON.stringify(tool.arguments) },
  };
  return {
    id: `chatcmpl-demo${turn}Hq2mXkq8Zr`,
    object: "chat.completion",
    created: 1_790_000_000 + turn,
    model: "gpt-4o-mini-2024-07-18",
    choices: [
      {
        index: 0,
        finish_reason: call ? "tool_calls" : "stop",
        message: {
          role: "assistant",
          content: content ?? null,
          ...(call ? { tool_calls: [call] } : {}),
        },
      },
    ],
    usage: { prompt_tokens: 412 + turn * 96, completion_tokens: 48, total_tokens: 460 + turn * 96 },
  };
}
