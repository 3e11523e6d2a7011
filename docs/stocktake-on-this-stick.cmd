@echo off
rem Keeps everything in the folder "data" beside this file: double click it.
"%~dp0stocktake.exe" --file "%~dp0data\stocktake.db" %*
if errorlevel 1 pause
