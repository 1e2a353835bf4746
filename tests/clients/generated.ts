// A client that openapi-generator made: it knows the types of the catalog by name, and reads one that is not known.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Configuration, OrdersApi, ProblemType, ResponseError } from "./index";
import { ProblemFromJSON } from "./models/Problem";
import type { components } from "./schema";

const newer = readFileSync(process.argv[2] ?? "", "utf8");
const known = { type: ProblemType.OutOfStock, title: "Out of stock", status: 409, extra: 1 };

async function answered(content: string): Promise<unknown> {
  const response = new Response(content, { status: 409, headers: { "content-type": "application/problem+json" } });
  const api = new OrdersApi(new Configuration({ fetchApi: async () => response }));
  try {
    await api.placeOrder({ newOrder: { cart: "7" } });
  } catch (error) {
    assert.ok(error instanceof ResponseError);
    return error.response.json();
  }
  throw new Error("an error is no success");
}

async function main(): Promise<void> {
  assert.equal(ProblemType.OutOfStock, "https://shop.example/problems/not_in_stock");
  const problem = ProblemFromJSON(await answered(JSON.stringify(known)));
  assert.equal(problem.type, ProblemType.OutOfStock);
  assert.equal(problem["extra"], 1);

  const later = ProblemFromJSON(await answered(newer));
  assert.equal(later.type, "https://shop.example/problems/invented_later");
  assert.deepEqual(later["stock"], { left: 2 });
  assert.ok(!Object.values(ProblemType).some((type) => type === later.type));

  // The types of openapi-typescript accept both, and know the types by value.
  const typed: components["schemas"]["Problem"][] = [known, JSON.parse(newer)];
  const type: components["schemas"]["ProblemType"] = "https://shop.example/problems/not_in_stock";
  assert.equal(typed[0]?.type, type);
  console.log("both problems read");
}

void main();
