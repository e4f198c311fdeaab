// The least that a Worker can do with a callback: reads it, and answers. What is beside it in a table is workerd's own.
export default {
  async fetch(request) {
    await request.arrayBuffer();
    return new Response(null, { status: 200 });
  },
};
