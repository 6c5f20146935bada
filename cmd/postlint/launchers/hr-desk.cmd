@echo off
rem Opens the HR desk in the browser. It stands beside postlint.exe; closing this window closes the desk.
"%~dp0postlint.exe" serve --open
if errorlevel 1 pause
