"""requests in a loop: one call after the other."""

import requests

import worker


class Client:
    """One session, which keeps its connections."""

    def __init__(self, in_flight, patience):
        self.patience = patience
        self.session = requests.Session()
        self.session.trust_env = False  # else variables and the system name a proxy

    def fetch(self, batch):
        for request_id, uri in batch:
            get(self.session, self.patience, request_id, uri)

    def settings(self):
        return {"threads": "1", "timeout": f"{self.patience:.0f} s", "retries": "0"}

    def close(self):
        self.session.close()


def get(session, patience, request_id, uri):
    """One blocking call."""
    answer = worker.Answer(request_id)
    try:
        with session.get(uri, stream=True, timeout=patience) as response:
            for part in response.iter_content(16 * 1024):
                answer.part(part)
            answer.end(response.status_code, response.headers)
    except (requests.RequestException, OSError) as error:
        answer.failed(error)


if __name__ == "__main__":
    worker.serve(Client, {"requests": requests.__version__})
