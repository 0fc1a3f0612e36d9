"""asyncio and aiohttp: a task for each request, a semaphore for the limit, gather for them all."""

import asyncio

import aiohttp

import worker


class Client:
    """One session on one event loop."""

    def __init__(self, in_flight, patience):
        self.in_flight = in_flight
        self.patience = patience
        self.loop = asyncio.new_event_loop()
        self.session = self.loop.run_until_complete(self.open())

    async def open(self):
        connector = aiohttp.TCPConnector(limit=0, keepalive_timeout=600)  # 100 unless set
        timeout = aiohttp.ClientTimeout(total=self.patience)  # 5 minutes unless set
        return aiohttp.ClientSession(connector=connector, timeout=timeout)

    def fetch(self, requests):
        self.loop.run_until_complete(self.gather(requests))

    async def gather(self, requests):
        permits = asyncio.Semaphore(self.in_flight)
        await asyncio.gather(*(self.get(permits, *request) for request in requests))

    async def get(self, permits, request_id, uri):
        async with permits:
            answer = worker.Answer(request_id)
            try:
                async with self.session.get(uri) as response:
                    async for part in response.content.iter_any():
                        answer.part(part)
                    answer.end(response.status, response.headers)
            except (aiohttp.ClientError, asyncio.TimeoutError, OSError) as error:
                answer.failed(error)

    def settings(self):
        return {
            "threads": "1, an event loop",
            "connector limit": "none",
            "timeout": f"{self.patience:.0f} s",
        }

    def close(self):
        self.loop.run_until_complete(self.session.close())
        self.loop.close()


worker.serve(Client, {"aiohttp": aiohttp.__version__})
