"""requests on a pool of threads, one for each request in flight; results in order."""

from concurrent.futures import ThreadPoolExecutor

import requests
from requests.adapters import HTTPAdapter

import worker


class Client:
    """One session and one pool of threads."""

    def __init__(self, in_flight, patience):
        self.in_flight = in_flight
        self.patience = patience
        self.session = requests.Session()
        self.session.trust_env = False  # else variables and the system name a proxy
        adapter = HTTPAdapter(pool_connections=16, pool_maxsize=in_flight)  # 10 unless set
        self.session.mount("http://", adapter)
        self.threads = ThreadPoolExecutor(max_workers=in_flight)

    def fetch(self, batch):
        for _ in self.threads.map(self.get, batch):
            pass

    def get(self, request):
        answer = worker.Answer(request[0])
        try:
            with self.session.get(request[1], stream=True, timeout=self.patience) as response:
                for part in response.iter_content(16 * 1024):
                    answer.part(part)
                answer.end(response.status_code, response.headers)
        except (requests.RequestException, OSError) as error:
            answer.failed(error)

    def settings(self):
        return {
            "threads": f"pool of {self.in_flight}",
            "pool_maxsize": self.in_flight,
            "timeout": f"{self.patience:.0f} s",
            "retries": "0",
        }

    def close(self):
        self.threads.shutdown()
        self.session.close()


worker.serve(Client, {"requests": requests.__version__})
