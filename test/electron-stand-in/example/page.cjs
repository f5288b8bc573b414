document.querySelector('h1').textContent = `Example ${window.example.list.length}`;
